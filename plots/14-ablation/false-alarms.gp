# false-alarms.gp: Two equal models, 4,000 comparisons: the share of false alarms
#
# Student's t keeps its promise of 5 % with any number of seeds. 1.96 is right for many seeds only: with three
# of them every fifth comparison is a false alarm.
# 无论多少个种子，Student t 都守住 5 % 的承诺。1.96 只适用于种子很多时：只有三个种子时，约五分之一的比较是误报。
#
# Draw it:  gnuplot false-alarms.gp                       writes false-alarms.svg into the current folder
#           gnuplot -e "format='png'" false-alarms.gp     writes false-alarms.png
#           gnuplot -e "format='text'" false-alarms.gp    draws in the terminal
# Try:      - what would 2.776, right for five seeds, do elsewhere? Its share at 2 seeds is about 0.22
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'false-alarms.' . format
if (format eq 'svg') set terminal svg size width,height font 'sans-serif,15' background 'white' noenhanced
if (format eq 'png') set terminal pngcairo size width,height font 'sans-serif,15' background 'white' noenhanced
if (format eq 'text') set terminal dumb size 79,24 nofeed noenhanced
if (strlen(output) > 0) set output output

# ---- The look: every style has its colour, its dash and its point ----

set style line 1 lt 1 lc rgb '#0072B2' lw 2.5 dt solid pt 7 ps 0.8   # blue
set style line 2 lt 2 lc rgb '#D55E00' lw 2.5 dt (14, 5) pt 5 ps 0.8   # vermilion
set style line 3 lt 3 lc rgb '#009E73' lw 2.5 dt (3, 4) pt 9 ps 0.8   # green
set style line 4 lt 4 lc rgb '#CC79A7' lw 2.5 dt (14, 4, 3, 4) pt 13 ps 0.8   # purple
set style line 5 lt 5 lc rgb '#E69F00' lw 2.5 dt (24, 6) pt 11 ps 0.8   # orange
set style line 6 lt 6 lc rgb '#56B4E9' lw 2.5 dt (10, 4, 3, 4, 3, 4) pt 15 ps 0.8   # sky
set style line 7 lt 7 lc rgb '#000000' lw 2.5 dt solid pt 6 ps 0.8   # black
set style line 8 lt 8 lc rgb '#808080' lw 2.5 dt (5, 5) pt 2 ps 0.8   # gray
set encoding utf8
set border 3 lc rgb '#404040'
set tics nomirror out scale 0.5 tc rgb '#404040'
if (format ne 'text') set grid lt 1 lc rgb '#DDDDDD' lw 1 dt solid
set datafile missing 'NaN'

# ---- The numbers ----

# columns: x | mean ± 1.96·s/√n | mean ± t·s/√n
$numbers << EOD
 2    0.291     0.05
 3    0.197  0.05325
 4  0.13375    0.049
 5   0.1245  0.05225
 6  0.10475  0.05375
 8    0.092   0.0515
10  0.08575  0.05075
15  0.06525    0.047
20  0.06925  0.05475
EOD

# ---- The picture ----

set title 'Two equal models, 4,000 comparisons: the share of false alarms'
set xlabel 'seeds'
set xrange [1:21]
set xtics 5
set ylabel 'share of false alarms'
set yrange [0:0.35]
set ytics 0.05
set key top right Right noreverse samplen 3
set arrow from graph 0, first 0.05 to graph 1, first 0.05 nohead ls 8 lw 1.5 back
plot \
  $numbers using 1:2 with linespoints ls 1 title 'mean ± 1.96·s/√n', \
  $numbers using 1:3 with linespoints ls 2 title 'mean ± t·s/√n'

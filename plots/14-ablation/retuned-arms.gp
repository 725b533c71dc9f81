# retuned-arms.gp: Test error over the learning rate (digits, 300 updates)
#
# The distance between the lines is the effect of batch normalisation. It is large at both ends and small where
# the plain network is at its best: an ablation at one fixed rate tells about that rate.
# 两条线的距离就是批归一化的效应：两端很大，而在普通网络最合适的学习率处很小。只在一个固定学习率下做消融，说明的
# 只是那个学习率。
#
# Draw it:  gnuplot retuned-arms.gp                       writes retuned-arms.svg into the current folder
#           gnuplot -e "format='png'" retuned-arms.gp     writes retuned-arms.png
#           gnuplot -e "format='text'" retuned-arms.gp    draws in the terminal
# Try:      - add the error of guessing among ten digits: `0.9 with lines ls 8 title 'guessing'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'retuned-arms.' . format
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

# columns: x | without batch normalisation | with it
$numbers << EOD
0.03  0.767778  0.0394444
 0.1  0.303333  0.0266667
 0.3      0.06  0.0255556
   3  0.909444  0.0205556
EOD

# columns: x | y | low | high
$numbers2 << EOD
0.03  0.767778   0.637291   0.898265
 0.1  0.303333    0.22631   0.380356
 0.3      0.06  0.0416517  0.0783483
   3  0.909444   0.904817   0.914072
EOD

# columns: x | y | low | high
$numbers3 << EOD
0.03  0.0394444   0.031967  0.0469218
 0.1  0.0266667  0.0220393  0.0312941
 0.3  0.0255556  0.0176905  0.0334206
   3  0.0205556  0.0138321   0.027279
EOD

# ---- The picture ----

set title 'Test error over the learning rate (digits, 300 updates)'
set xlabel 'learning rate'
set logscale x; set format x '%g'
set xrange [0.02:4]
set ylabel 'top1Error'
set yrange [0:1]
set ytics 0.2
set key below Left reverse samplen 3 height 1
plot \
  $numbers using 1:2 with linespoints ls 1 title 'without batch normalisation', \
  $numbers2 using 1:2:3:4 with yerrorbars ls 8 dt solid lw 2 notitle, \
  $numbers using 1:3 with linespoints ls 2 title 'with it', \
  $numbers3 using 1:2:3:4 with yerrorbars ls 8 dt solid lw 2 notitle

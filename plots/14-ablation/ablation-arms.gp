# ablation-arms.gp: top1Error of each arm (bn-and-rate)
#
# Mean and 95 % interval over 5 seeds; single trials as small points. The intervals of two arms may overlap
# although their paired difference is clear: look at the effects.
# 5 个种子的均值与 95 % 区间，小点为单次结果。即使两组区间重叠，配对差也可能很明确：请看影响图。
#
# Draw it:  gnuplot ablation-arms.gp                       writes ablation-arms.svg into the current folder
#           gnuplot -e "format='png'" ablation-arms.gp     writes ablation-arms.png
#           gnuplot -e "format='text'" ablation-arms.gp    draws in the terminal
# Try:      - sort the rows by their mean
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'ablation-arms.' . format
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

# columns: x | y
$numbers << EOD
 0.338889  0.22
 0.380556  0.22
 0.316667  0.22
 0.244444  0.22
 0.236111  0.22
    0.025  1.22
    0.025  1.22
0.0333333  1.22
    0.025  1.22
    0.025  1.22
 0.905556  2.22
 0.911111  2.22
 0.905556  2.22
 0.911111  2.22
 0.913889  2.22
0.0222222  3.22
0.0138889  3.22
0.0222222  3.22
0.0277778  3.22
0.0166667  3.22
EOD

# columns: x | y | low | high
$numbers2 << EOD
 0.303333  0    0.22631   0.380356
0.0266667  1  0.0220393  0.0312941
 0.909444  2   0.904817   0.914072
0.0205556  3  0.0138321   0.027279
EOD

# ---- The picture ----

set title 'top1Error of each arm (bn-and-rate)'
set xlabel 'top1Error'
set xtics 0.2
set ylabel ''
set ytics ('A' 0, 'A+B' 1, 'A+C' 2, 'A+B+C' 3) scale 0
set yrange [3.5:-0.5]
unset key
plot \
  $numbers using 1:2 with points ls 8 notitle, \
  $numbers2 using 1:2:3:4 with xerrorbars ls 1 dt solid lw 2 notitle

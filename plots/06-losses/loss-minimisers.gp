# loss-minimisers.gp: One number for the targets 1, 2, 3, 4, 100
#
# The squared error follows the outlier: its best answer, 22, is near none of the targets. Absolute, Huber and
# log-cosh losses stay with the four; the 0.9-quantile is asked for a high value and takes the outlier.
# 平方误差跟着离群点走：它的最优答案 22 离哪个目标都不近。绝对值、Huber、log-cosh 损失留在那四个点附近；0.9 分位
# 数要的就是高值，于是取了离群点。
#
# Draw it:  gnuplot loss-minimisers.gp                       writes loss-minimisers.svg into the current folder
#           gnuplot -e "format='png'" loss-minimisers.gp     writes loss-minimisers.png
#           gnuplot -e "format='text'" loss-minimisers.gp    draws in the terminal
# Try:      - replace 100 by 1000 among the targets: the mean moves to 202; which of the others moves?
#           - draw the axis evenly: remove `set logscale x`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'loss-minimisers.' . format
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

# columns: x | targets
$numbers << EOD
  1  0
  2  0
  3  0
  4  0
100  0
EOD

# columns: x | minimiser
$numbers2 << EOD
     22  1
      3  2
      3  3
3.01884  4
    100  5
EOD

# ---- The picture ----

set title 'One number for the targets 1, 2, 3, 4, 100'
set xlabel 'prediction, one number for all'
set logscale x; set format x '%g'
set xrange [0.8:200]
set ylabel ''
set ytics ('targets' 0, 'MSE' 1, 'MAE' 2, 'Huber, δ = 1' 3, 'log-cosh' 4, 'quantile, τ = 0.9' 5) scale 0
set yrange [-0.5:5.5]
unset key
set label '22.00' at 22,1 left offset char 0.8,0 tc rgb '#000000' front
set label '3.00' at 3,2 left offset char 0.8,0 tc rgb '#000000' front
set label '3.00' at 3,3 left offset char 0.8,0 tc rgb '#000000' front
set label '3.02' at 3.01884,4 left offset char 0.8,0 tc rgb '#000000' front
set label '100.00' at 100,5 right offset char -0.8,0 tc rgb '#000000' front
plot \
  $numbers using 1:2 with points ls 8 title 'targets', \
  $numbers2 using 1:2 with points ls 1 title 'minimiser'

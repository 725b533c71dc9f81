# clipping-and-depth.gp: Ten sigmoid layers: clipping moves the line, residual links tilt it
#
# On this logarithmic scale clipping pushes all layers down by the same distance: the early layers get even
# less, and the ratio of first to last stays. Residual links change the slope itself.
# 在对数坐标上，裁剪把所有层往下推同样的距离：前面的层得到的更少，首末之比不变。残差连接改变的是斜率本身。
#
# Draw it:  gnuplot clipping-and-depth.gp                       writes clipping-and-depth.svg into the current folder
#           gnuplot -e "format='png'" clipping-and-depth.gp     writes clipping-and-depth.png
#           gnuplot -e "format='text'" clipping-and-depth.gp    draws in the terminal
# Try:      - shift the clipped line up: using 1:($2*75)
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'clipping-and-depth.' . format
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

# columns: x | plain | plain, clipped to 0.01 | residual | residual, clipped to 0.01
$numbers << EOD
 1    3.095e-06  4.09532e-08  0.990999  0.000355342
 2  8.52994e-06  1.12869e-07   1.20215  0.000431053
 3  3.63723e-05   4.8128e-07    1.5238  0.000546386
 4  0.000133709  1.76924e-06   1.78468  0.000639931
 5  0.000549356   7.2691e-06   2.28716  0.000820106
 6   0.00199531  2.64021e-05   2.27106  0.000814333
 7   0.00893897  0.000118281   2.57086   0.00092183
 8    0.0409681  0.000542092   2.96047   0.00106153
 9     0.182371   0.00241314   2.81304   0.00100867
10     0.732203   0.00968854   27.1324   0.00972883
EOD

# ---- The picture ----

set title 'Ten sigmoid layers: clipping moves the line, residual links tilt it'
set xlabel 'layer, 1 is next to the input'
set xrange [1:10]
set xtics 2
set ylabel 'length of the gradient'
set logscale y; set format y '%g'
set key below Left reverse samplen 3 height 1
plot \
  $numbers using 1:2 with linespoints ls 1 title 'plain', \
  $numbers using 1:3 with linespoints ls 2 title 'plain, clipped to 0.01', \
  $numbers using 1:4 with linespoints ls 3 title 'residual', \
  $numbers using 1:5 with linespoints ls 4 title 'residual, clipped to 0.01'

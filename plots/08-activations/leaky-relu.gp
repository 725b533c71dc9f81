# leaky-relu.gp: Leaky ReLU (a = 0.1) and its derivative
#
# A ReLU that lets a little through on the negative side: max(a·x, x) with a fixed a < 1. The slope is never 0,
# so no unit dies. Drawn with a = 0.1 to be seen; the usual 0.01 looks almost like a ReLU.
# 在负半轴漏过一点点的 ReLU：max(a·x, x)，a 固定且小于 1。斜率处处不为 0，单元不会死亡。图中取 a = 0.1 以便看
# 清；常用的 0.01 看上去几乎就是 ReLU。
#
# Draw it:  gnuplot leaky-relu.gp                       writes leaky-relu.svg into the current folder
#           gnuplot -e "format='png'" leaky-relu.gp     writes leaky-relu.png
#           gnuplot -e "format='text'" leaky-relu.gp    draws in the terminal
# Try:      - the usual slope: `x<0 ? 0.01*x : x with lines ls 3 title 'a = 0.01'`
#           - a slope above 1 in the formula max(a·x, x): `x<3*x ? 3*x : x with lines ls 4 title 'a = 3'`; which
#             side bends now?
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'leaky-relu.' . format
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

# columns: x | f(x), Leaky ReLU (a = 0.1) | f′(x), from backward()
$numbers << EOD
    -6     -0.6  0.1
  -5.9    -0.59  0.1
  -5.8    -0.58  0.1
  -5.7    -0.57  0.1
  -5.6    -0.56  0.1
  -5.5    -0.55  0.1
  -5.4    -0.54  0.1
  -5.3    -0.53  0.1
  -5.2    -0.52  0.1
  -5.1    -0.51  0.1
    -5     -0.5  0.1
  -4.9    -0.49  0.1
  -4.8    -0.48  0.1
  -4.7    -0.47  0.1
  -4.6    -0.46  0.1
  -4.5    -0.45  0.1
  -4.4    -0.44  0.1
  -4.3    -0.43  0.1
  -4.2    -0.42  0.1
  -4.1    -0.41  0.1
    -4     -0.4  0.1
  -3.9    -0.39  0.1
  -3.8    -0.38  0.1
  -3.7    -0.37  0.1
  -3.6    -0.36  0.1
  -3.5    -0.35  0.1
  -3.4    -0.34  0.1
  -3.3    -0.33  0.1
  -3.2    -0.32  0.1
  -3.1    -0.31  0.1
    -3     -0.3  0.1
  -2.9    -0.29  0.1
  -2.8    -0.28  0.1
  -2.7    -0.27  0.1
  -2.6    -0.26  0.1
  -2.5    -0.25  0.1
  -2.4    -0.24  0.1
  -2.3    -0.23  0.1
  -2.2    -0.22  0.1
  -2.1    -0.21  0.1
    -2     -0.2  0.1
  -1.9    -0.19  0.1
  -1.8    -0.18  0.1
  -1.7    -0.17  0.1
  -1.6    -0.16  0.1
  -1.5    -0.15  0.1
  -1.4    -0.14  0.1
  -1.3    -0.13  0.1
  -1.2    -0.12  0.1
  -1.1    -0.11  0.1
    -1     -0.1  0.1
  -0.9    -0.09  0.1
  -0.8    -0.08  0.1
  -0.7    -0.07  0.1
  -0.6    -0.06  0.1
  -0.5    -0.05  0.1
  -0.4    -0.04  0.1
  -0.3    -0.03  0.1
  -0.2    -0.02  0.1
  -0.1    -0.01  0.1
-0.001  -0.0001  0.1
     0        0  0.1
 0.001    0.001    1
   0.1      0.1    1
   0.2      0.2    1
   0.3      0.3    1
   0.4      0.4    1
   0.5      0.5    1
   0.6      0.6    1
   0.7      0.7    1
   0.8      0.8    1
   0.9      0.9    1
     1        1    1
   1.1      1.1    1
   1.2      1.2    1
   1.3      1.3    1
   1.4      1.4    1
   1.5      1.5    1
   1.6      1.6    1
   1.7      1.7    1
   1.8      1.8    1
   1.9      1.9    1
     2        2    1
   2.1      2.1    1
   2.2      2.2    1
   2.3      2.3    1
   2.4      2.4    1
   2.5      2.5    1
   2.6      2.6    1
   2.7      2.7    1
   2.8      2.8    1
   2.9      2.9    1
     3        3    1
   3.1      3.1    1
   3.2      3.2    1
   3.3      3.3    1
   3.4      3.4    1
   3.5      3.5    1
   3.6      3.6    1
   3.7      3.7    1
   3.8      3.8    1
   3.9      3.9    1
     4        4    1
   4.1      4.1    1
   4.2      4.2    1
   4.3      4.3    1
   4.4      4.4    1
   4.5      4.5    1
   4.6      4.6    1
   4.7      4.7    1
   4.8      4.8    1
   4.9      4.9    1
     5        5    1
   5.1      5.1    1
   5.2      5.2    1
   5.3      5.3    1
   5.4      5.4    1
   5.5      5.5    1
   5.6      5.6    1
   5.7      5.7    1
   5.8      5.8    1
   5.9      5.9    1
     6        6    1
EOD

# ---- The picture ----

set title 'Leaky ReLU (a = 0.1) and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-1.2:3]
set ytics 1
set key top left Left reverse samplen 3
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
plot \
  $numbers using 1:2 with lines ls 1 title 'f(x), Leaky ReLU (a = 0.1)', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'

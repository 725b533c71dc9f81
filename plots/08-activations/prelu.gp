# prelu.gp: PReLU (a = 0.25, learned) and its derivative
#
# A Leaky ReLU whose slope a is a parameter, 0.25 at the start in PyTorch. Its gradient is the sum of the
# negative inputs, each times the gradient that arrives: only they pull on a.
# 斜率 a 可以学习的 Leaky ReLU，PyTorch 中的初值是 0.25。a 的梯度是所有负输入（乘以各自传来的梯度）之和：只有负
# 输入会改变 a。
#
# Draw it:  gnuplot prelu.gp                       writes prelu.svg into the current folder
#           gnuplot -e "format='png'" prelu.gp     writes prelu.png
#           gnuplot -e "format='text'" prelu.gp    draws in the terminal
# Try:      - what it becomes with a learned slope of −0.5: `x<0 ? -0.5*x : x with lines ls 3 title 'a = −0.5'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'prelu.' . format
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

# columns: x | f(x), PReLU (a = 0.25, learned) | f′(x), from backward()
$numbers << EOD
    -6      -1.5  0.25
  -5.9    -1.475  0.25
  -5.8     -1.45  0.25
  -5.7    -1.425  0.25
  -5.6      -1.4  0.25
  -5.5    -1.375  0.25
  -5.4     -1.35  0.25
  -5.3    -1.325  0.25
  -5.2      -1.3  0.25
  -5.1    -1.275  0.25
    -5     -1.25  0.25
  -4.9    -1.225  0.25
  -4.8      -1.2  0.25
  -4.7    -1.175  0.25
  -4.6     -1.15  0.25
  -4.5    -1.125  0.25
  -4.4      -1.1  0.25
  -4.3    -1.075  0.25
  -4.2     -1.05  0.25
  -4.1    -1.025  0.25
    -4        -1  0.25
  -3.9    -0.975  0.25
  -3.8     -0.95  0.25
  -3.7    -0.925  0.25
  -3.6      -0.9  0.25
  -3.5    -0.875  0.25
  -3.4     -0.85  0.25
  -3.3    -0.825  0.25
  -3.2      -0.8  0.25
  -3.1    -0.775  0.25
    -3     -0.75  0.25
  -2.9    -0.725  0.25
  -2.8      -0.7  0.25
  -2.7    -0.675  0.25
  -2.6     -0.65  0.25
  -2.5    -0.625  0.25
  -2.4      -0.6  0.25
  -2.3    -0.575  0.25
  -2.2     -0.55  0.25
  -2.1    -0.525  0.25
    -2      -0.5  0.25
  -1.9    -0.475  0.25
  -1.8     -0.45  0.25
  -1.7    -0.425  0.25
  -1.6      -0.4  0.25
  -1.5    -0.375  0.25
  -1.4     -0.35  0.25
  -1.3    -0.325  0.25
  -1.2      -0.3  0.25
  -1.1    -0.275  0.25
    -1     -0.25  0.25
  -0.9    -0.225  0.25
  -0.8      -0.2  0.25
  -0.7    -0.175  0.25
  -0.6     -0.15  0.25
  -0.5    -0.125  0.25
  -0.4      -0.1  0.25
  -0.3    -0.075  0.25
  -0.2     -0.05  0.25
  -0.1    -0.025  0.25
-0.001  -0.00025  0.25
     0         0  0.25
 0.001     0.001     1
   0.1       0.1     1
   0.2       0.2     1
   0.3       0.3     1
   0.4       0.4     1
   0.5       0.5     1
   0.6       0.6     1
   0.7       0.7     1
   0.8       0.8     1
   0.9       0.9     1
     1         1     1
   1.1       1.1     1
   1.2       1.2     1
   1.3       1.3     1
   1.4       1.4     1
   1.5       1.5     1
   1.6       1.6     1
   1.7       1.7     1
   1.8       1.8     1
   1.9       1.9     1
     2         2     1
   2.1       2.1     1
   2.2       2.2     1
   2.3       2.3     1
   2.4       2.4     1
   2.5       2.5     1
   2.6       2.6     1
   2.7       2.7     1
   2.8       2.8     1
   2.9       2.9     1
     3         3     1
   3.1       3.1     1
   3.2       3.2     1
   3.3       3.3     1
   3.4       3.4     1
   3.5       3.5     1
   3.6       3.6     1
   3.7       3.7     1
   3.8       3.8     1
   3.9       3.9     1
     4         4     1
   4.1       4.1     1
   4.2       4.2     1
   4.3       4.3     1
   4.4       4.4     1
   4.5       4.5     1
   4.6       4.6     1
   4.7       4.7     1
   4.8       4.8     1
   4.9       4.9     1
     5         5     1
   5.1       5.1     1
   5.2       5.2     1
   5.3       5.3     1
   5.4       5.4     1
   5.5       5.5     1
   5.6       5.6     1
   5.7       5.7     1
   5.8       5.8     1
   5.9       5.9     1
     6         6     1
EOD

# ---- The picture ----

set title 'PReLU (a = 0.25, learned) and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-1.2:3]
set ytics 1
set key top left Left reverse samplen 3
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
plot \
  $numbers using 1:2 with lines ls 1 title 'f(x), PReLU (a = 0.25, learned)', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'

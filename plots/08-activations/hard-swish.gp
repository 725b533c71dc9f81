# hard-swish.gp: hard-swish and its derivative
#
# A SiLU made of straight lines and one parabola, x·clamp(x + 3, 0, 6)/6: no exponential, made for phones. Left
# of −3 it is 0, right of 3 it is x.
# 由直线和一段抛物线拼成的 SiLU：x·clamp(x + 3, 0, 6)/6。不用指数函数，为手机而设计。−3 以左为 0，3 以右为 x。
#
# Draw it:  gnuplot hard-swish.gp                       writes hard-swish.svg into the current folder
#           gnuplot -e "format='png'" hard-swish.gp     writes hard-swish.png
#           gnuplot -e "format='text'" hard-swish.gp    draws in the terminal
# Try:      - what it imitates: `x/(1+exp(-x)) with lines ls 3 title 'SiLU'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'hard-swish.' . format
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

# columns: x | f(x), hard-swish | f′(x), from backward()
$numbers << EOD
    -6             0           0
  -5.9             0           0
  -5.8             0           0
  -5.7             0           0
  -5.6             0           0
  -5.5             0           0
  -5.4             0           0
  -5.3             0           0
  -5.2             0           0
  -5.1             0           0
    -5             0           0
  -4.9             0           0
  -4.8             0           0
  -4.7             0           0
  -4.6             0           0
  -4.5             0           0
  -4.4             0           0
  -4.3             0           0
  -4.2             0           0
  -4.1             0           0
    -4             0           0
  -3.9             0           0
  -3.8             0           0
  -3.7             0           0
  -3.6             0           0
  -3.5             0           0
  -3.4             0           0
  -3.3             0           0
  -3.2             0           0
  -3.1             0           0
-3.001             0           0
    -3             0           0
-2.999  -0.000499833   -0.499667
  -2.9    -0.0483333   -0.466667
  -2.8    -0.0933333   -0.433333
  -2.7        -0.135        -0.4
  -2.6     -0.173333   -0.366667
  -2.5     -0.208333   -0.333333
  -2.4         -0.24        -0.3
  -2.3     -0.268333   -0.266667
  -2.2     -0.293333   -0.233333
  -2.1        -0.315        -0.2
    -2     -0.333333   -0.166667
  -1.9     -0.348333   -0.133333
  -1.8         -0.36        -0.1
  -1.7     -0.368333  -0.0666667
  -1.6     -0.373333  -0.0333333
  -1.5        -0.375           0
  -1.4     -0.373333   0.0333333
  -1.3     -0.368333   0.0666667
  -1.2         -0.36         0.1
  -1.1     -0.348333    0.133333
    -1     -0.333333    0.166667
  -0.9        -0.315         0.2
  -0.8     -0.293333    0.233333
  -0.7     -0.268333    0.266667
  -0.6         -0.24         0.3
  -0.5     -0.208333    0.333333
  -0.4     -0.173333    0.366667
  -0.3        -0.135         0.4
  -0.2    -0.0933333    0.433333
  -0.1    -0.0483333    0.466667
     0             0         0.5
   0.1     0.0516667    0.533333
   0.2      0.106667    0.566667
   0.3         0.165         0.6
   0.4      0.226667    0.633333
   0.5      0.291667    0.666667
   0.6          0.36         0.7
   0.7      0.431667    0.733333
   0.8      0.506667    0.766667
   0.9         0.585         0.8
     1      0.666667    0.833333
   1.1      0.751667    0.866667
   1.2          0.84         0.9
   1.3      0.931667    0.933333
   1.4       1.02667    0.966667
   1.5         1.125           1
   1.6       1.22667     1.03333
   1.7       1.33167     1.06667
   1.8          1.44         1.1
   1.9       1.55167     1.13333
     2       1.66667     1.16667
   2.1         1.785         1.2
   2.2       1.90667     1.23333
   2.3       2.03167     1.26667
   2.4          2.16         1.3
   2.5       2.29167     1.33333
   2.6       2.42667     1.36667
   2.7         2.565         1.4
   2.8       2.70667     1.43333
   2.9       2.85167     1.46667
 2.999        2.9985     1.49967
     3             3           1
 3.001         3.001           1
   3.1           3.1           1
   3.2           3.2           1
   3.3           3.3           1
   3.4           3.4           1
   3.5           3.5           1
   3.6           3.6           1
   3.7           3.7           1
   3.8           3.8           1
   3.9           3.9           1
     4             4           1
   4.1           4.1           1
   4.2           4.2           1
   4.3           4.3           1
   4.4           4.4           1
   4.5           4.5           1
   4.6           4.6           1
   4.7           4.7           1
   4.8           4.8           1
   4.9           4.9           1
     5             5           1
   5.1           5.1           1
   5.2           5.2           1
   5.3           5.3           1
   5.4           5.4           1
   5.5           5.5           1
   5.6           5.6           1
   5.7           5.7           1
   5.8           5.8           1
   5.9           5.9           1
     6             6           1
EOD

# ---- The picture ----

set title 'hard-swish and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-1.2:3]
set ytics 1
set key top left Left reverse samplen 3
set object rectangle from -6, graph 0 to -3, graph 1 behind fc rgb '#EEEEEE' fs solid noborder
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
set label 'lowest: −0.375 at x = −1.5' at -1.5,-0.375 center offset char 0,-1.2 tc rgb '#000000' front
plot \
  keyentry with boxes fc rgb '#EEEEEE' fs solid border lc rgb '#808080' title 'saturated: |f′(x)| < 0.01', \
  $numbers using 1:2 with lines ls 1 title 'f(x), hard-swish', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'

# number-spacing.gp: How far apart neighbouring numbers are
#
# The larger a floating-point number, the further to its neighbours. At 1e9 the next Float is 64 away: a score
# of 5 added to −1e9 is rounded away. float16 ends at 65,504 (its neighbours there are 32 apart), so −1e9 does
# not exist in it; bfloat16 reaches far and is coarse everywhere.
# 浮点数越大，离相邻的数越远。在 1e9 处，下一个 Float 在 64 之外：把 5 加到 −1e9 上会被舍入掉。float16 到 65504
# 为止（那里相邻的数相差 32），根本没有 −1e9；bfloat16 够得远，但处处都很粗。
#
# Draw it:  gnuplot number-spacing.gp                       writes number-spacing.svg into the current folder
#           gnuplot -e "format='png'" number-spacing.gp     writes number-spacing.png
#           gnuplot -e "format='text'" number-spacing.gp    draws in the terminal
# Try:      - where does a spacing of 1 lie? `1 with lines ls 7 title 'whole numbers end here'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'number-spacing.' . format
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

# columns: x | float16, ends at 65504
$numbers << EOD
      0  0.000976562
0.30103   0.00195312
0.60206   0.00390625
0.90309    0.0078125
1.20412     0.015625
1.50515      0.03125
1.80618       0.0625
2.10721        0.125
2.40824         0.25
2.70927          0.5
 3.0103            1
3.31133            2
3.61236            4
3.91339            8
4.21442           16
4.51545           32
EOD

# columns: x | bfloat16 | float32
$numbers2 << EOD
      0    0.0078125  1.19209e-07
0.30103     0.015625  2.38419e-07
0.60206      0.03125  4.76837e-07
0.90309       0.0625  9.53674e-07
1.20412        0.125  1.90735e-06
1.50515         0.25   3.8147e-06
1.80618          0.5  7.62939e-06
2.10721            1  1.52588e-05
2.40824            2  3.05176e-05
2.70927            4  6.10352e-05
 3.0103            8   0.00012207
3.31133           16  0.000244141
3.61236           32  0.000488281
3.91339           64  0.000976562
4.21442          128   0.00195312
4.51545          256   0.00390625
4.81648          512    0.0078125
5.11751         1024     0.015625
5.41854         2048      0.03125
5.71957         4096       0.0625
 6.0206         8192        0.125
6.32163        16384         0.25
6.62266        32768          0.5
6.92369        65536            1
7.22472       131072            2
7.52575       262144            4
7.82678       524288            8
8.12781  1.04858e+06           16
8.42884  2.09715e+06           32
8.72987   4.1943e+06           64
 9.0309  8.38861e+06          128
9.33193  1.67772e+07          256
9.63296  3.35544e+07          512
EOD

# ---- The picture ----

set title 'How far apart neighbouring numbers are'
set xlabel 'size of the number, as a power of ten'
set xrange [0:10]
set xtics 2
set ylabel 'distance to the next number'
set logscale y; set format y '%g'
set key bottom right Right noreverse samplen 3
set arrow from first 4, graph 0 to first 4, graph 1 nohead ls 8 lw 1.5 back
set label '1e4' at first 4, graph 0.98 right rotate by 90 offset char -0.7,0 tc rgb '#404040' front
set arrow from first 9, graph 0 to first 9, graph 1 nohead ls 8 lw 1.5 back
set label '1e9' at first 9, graph 0.98 right rotate by 90 offset char -0.7,0 tc rgb '#404040' front
plot \
  $numbers using 1:2 with steps ls 2 title 'float16, ends at 65504', \
  $numbers2 using 1:2 with steps ls 3 title 'bfloat16', \
  $numbers2 using 1:3 with steps ls 1 title 'float32'

# skewness-stays.gp: 5,000 exponential numbers, before and after normalising
#
# The heap moves until its mean is 0 and stretches until its variance is 1. It does not become a bell: a
# straight line cannot bend a distribution. And it has no fixed interval: the long tail reaches far beyond 3.
# 这堆数移动到均值为 0，再伸缩到方差为 1，但并没有变成钟形：直线变换弯不了分布的形状。它也没有固定的区间：长尾远
# 远超出 3。
#
# Draw it:  gnuplot skewness-stays.gp                       writes skewness-stays.svg into the current folder
#           gnuplot -e "format='png'" skewness-stays.gp     writes skewness-stays.png
#           gnuplot -e "format='text'" skewness-stays.gp    draws in the terminal
# Try:      - lay a normal distribution over the second: `1250*exp(-x**2/2)/sqrt(2*pi) with lines ls 7`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 310
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'skewness-stays.' . format
if (format eq 'svg') set terminal svg size width,height font 'sans-serif,12' background 'white' noenhanced
if (format eq 'png') set terminal pngcairo size width,height font 'sans-serif,12' background 'white' noenhanced
if (format eq 'text') set terminal dumb size 79,48 nofeed noenhanced
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

# columns: left | right | bottom | top
$panel1_ << EOD
   0  0.25  0  1122
0.25   0.5  0   854
 0.5  0.75  0   680
0.75     1  0   503
   1  1.25  0   395
1.25   1.5  0   315
 1.5  1.75  0   227
1.75     2  0   202
   2  2.25  0   138
2.25   2.5  0   135
 2.5  2.75  0    94
2.75     3  0    84
   3  3.25  0    53
3.25   3.5  0    43
 3.5  3.75  0    30
3.75     4  0    22
   4  4.25  0    20
4.25   4.5  0    16
 4.5  4.75  0    15
4.75     5  0    12
   5  5.25  0     9
5.25   5.5  0     5
 5.5  5.75  0     6
5.75     6  0     5
   6  6.25  0     3
6.25   6.5  0     3
 6.5  6.75  0     0
6.75     7  0     1
   7  7.25  0     4
7.25   7.5  0     1
 7.5  7.75  0     0
7.75     8  0     0
EOD

# columns: left | right | bottom | top
$panel2_ << EOD
 -0.984462   -0.740983  0  1122
 -0.740983   -0.497504  0   854
 -0.497504   -0.254025  0   680
 -0.254025  -0.0105462  0   503
-0.0105462    0.232933  0   395
  0.232933    0.476412  0   315
  0.476412    0.719891  0   227
  0.719891     0.96337  0   202
   0.96337     1.20685  0   138
   1.20685     1.45033  0   135
   1.45033     1.69381  0    94
   1.69381     1.93729  0    84
   1.93729     2.18076  0    53
   2.18076     2.42424  0    43
   2.42424     2.66772  0    30
   2.66772      2.9112  0    22
    2.9112     3.15468  0    20
   3.15468     3.39816  0    16
   3.39816     3.64164  0    15
   3.64164     3.88512  0    12
   3.88512      4.1286  0     9
    4.1286     4.37208  0     5
   4.37208     4.61555  0     6
   4.61555     4.85903  0     5
   4.85903     5.10251  0     3
   5.10251     5.34599  0     3
   5.34599     5.58947  0     0
   5.58947     5.83295  0     1
   5.83295     6.07643  0     4
   6.07643     6.31991  0     1
   6.31991     6.56339  0     0
   6.56339     6.80687  0     0
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 1
columns = format eq 'text' ? 1 : 2
set multiplot layout rows,columns title '5,000 exponential numbers, before and after normalising'

set title 'before: skewness 2.03'
set xlabel 'value'
set xrange [-2:8]
set xtics 2
set ylabel 'numbers'
set yrange [0:1300]
set ytics 500
unset key
set arrow from first 1.01083, graph 0 to first 1.01083, graph 1 nohead ls 8 lw 1.5 back
set label 'mean 1.01' at 1.01083,1200 left offset char 0.8,0 tc rgb '#000000' front
plot \
  $panel1_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'after: skewness 2.03'
set xlabel 'value'
set xrange [-2:8]
set xtics 2
set ylabel 'numbers'
set yrange [0:1300]
set ytics 500
unset key
set arrow from first 0, graph 0 to first 0, graph 1 nohead ls 8 lw 1.5 back
set label 'mean 0.00' at 0,1200 left offset char 0.8,0 tc rgb '#000000' front
plot \
  $panel2_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 notitle

unset multiplot

# roofline.gp: Roofline of the engine's matrix products
#
# Left of the ridge the slanted roof holds: the memory cannot bring numbers faster. Right of it the flat one:
# the machine cannot calculate faster. A matrix times a vector uses each number once and stays at the left,
# however large it is. A matrix times a matrix uses each number n times and climbs. Points above the slant have
# their numbers in the cache; small matrices lie below, because calling takes longer than calculating.
# 屋脊左边受斜顶限制：内存送数据不能更快。右边受平顶限制：机器计算不能更快。矩阵乘向量时每个数只用一次，再大也停
# 在左边；矩阵乘矩阵时每个数用 n 次，于是往右上爬。落在斜线之上的点，数据就在缓存里；很小的矩阵落在下方，因为调
# 用比计算更花时间。
#
# Draw it:  gnuplot roofline.gp                       writes roofline.svg into the current folder
#           gnuplot -e "format='png'" roofline.gp     writes roofline.png
#           gnuplot -e "format='text'" roofline.gp    draws in the terminal
# Try:      - a machine with twice the bandwidth: `68.3*x with lines ls 6 title 'twice the bandwidth'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'roofline.' . format
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

# columns: x | roof: min(peak, bandwidth · intensity)
$numbers << EOD
    0.1  3.41695
4.96038  169.494
   1000  169.494
EOD

# columns: x | sum of a long list
$numbers2 << EOD
0.25  8.54237
EOD

# columns: x | matrix · vector
$numbers3 << EOD
0.496124  43.1016
0.498054  44.5444
0.499025  17.2321
0.499512  17.8064
0.499756    10.23
EOD

# columns: x | matrix · matrix
$numbers4 << EOD
2.66667  10.7875
5.33333  49.0906
10.6667  99.1467
21.3333  78.2811
42.6667  135.355
85.3333  166.937
170.667  169.494
EOD

# ---- The picture ----

set title 'Roofline of the engine''s matrix products'
set xlabel 'intensity (FLOP/byte)'
set logscale x; set format x '%g'
set xrange [0.1:1000]
set ylabel 'rate (GFLOP/s)'
set logscale y; set format y '%g'
set key below Left reverse samplen 3 height 1
set label 'AMD EPYC, 2 cores, OpenBLAS' at 0.11,600 left offset char 0.8,0 tc rgb '#000000' front
set label 'n = 256' at 0.496124,43.1016 right offset char -0.8,0 tc rgb '#D55E00' front
set label 'n = 4096' at 0.499756,10.23 left offset char 0.8,0 tc rgb '#D55E00' front
set label 'n = 16' at 2.66667,10.7875 center offset char 0,-1.2 tc rgb '#0072B2' front
set label 'n = 1024' at 170.667,169.494 center offset char 0,-1.2 tc rgb '#0072B2' front
plot \
  $numbers using 1:2 with lines ls 7 title 'roof: min(peak, bandwidth · intensity)', \
  $numbers2 using 1:2 with points ls 3 title 'sum of a long list', \
  $numbers3 using 1:2 with points ls 2 title 'matrix · vector', \
  $numbers4 using 1:2 with points ls 1 title 'matrix · matrix'

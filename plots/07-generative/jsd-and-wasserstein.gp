# jsd-and-wasserstein.gp: Data at 0, the generator's samples at a
#
# For every a other than 0 the Jensen-Shannon divergence is ln 2: near or far, it says "different", and its
# slope is 0. The Wasserstein distance is |a|: it tells the generator which way to go, and how far.
# 只要 a 不为 0，Jensen-Shannon 散度就是 ln 2：不论远近都只说“不同”，斜率为 0。Wasserstein 距离是 |a|：它告诉
# 生成器该往哪边走、走多远。
#
# Draw it:  gnuplot jsd-and-wasserstein.gp                       writes jsd-and-wasserstein.svg into the current folder
#           gnuplot -e "format='png'" jsd-and-wasserstein.gp     writes jsd-and-wasserstein.png
#           gnuplot -e "format='text'" jsd-and-wasserstein.gp    draws in the terminal
# Try:      - what would two overlapping bumps look like? Draw `log(2)*(1-exp(-x*x))` as a rough picture of
#             their JSD.
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'jsd-and-wasserstein.' . format
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

# columns: x | JSD | W₁
$numbers << EOD
  -4  0.693147    4
-3.9  0.693147  3.9
-3.8  0.693147  3.8
-3.7  0.693147  3.7
-3.6  0.693147  3.6
-3.5  0.693147  3.5
-3.4  0.693147  3.4
-3.3  0.693147  3.3
-3.2  0.693147  3.2
-3.1  0.693147  3.1
  -3  0.693147    3
-2.9  0.693147  2.9
-2.8  0.693147  2.8
-2.7  0.693147  2.7
-2.6  0.693147  2.6
-2.5  0.693147  2.5
-2.4  0.693147  2.4
-2.3  0.693147  2.3
-2.2  0.693147  2.2
-2.1  0.693147  2.1
  -2  0.693147    2
-1.9  0.693147  1.9
-1.8  0.693147  1.8
-1.7  0.693147  1.7
-1.6  0.693147  1.6
-1.5  0.693147  1.5
-1.4  0.693147  1.4
-1.3  0.693147  1.3
-1.2  0.693147  1.2
-1.1  0.693147  1.1
  -1  0.693147    1
-0.9  0.693147  0.9
-0.8  0.693147  0.8
-0.7  0.693147  0.7
-0.6  0.693147  0.6
-0.5  0.693147  0.5
-0.4  0.693147  0.4
-0.3  0.693147  0.3
-0.2  0.693147  0.2
-0.1  0.693147  0.1
   0       NaN    0
 0.1  0.693147  0.1
 0.2  0.693147  0.2
 0.3  0.693147  0.3
 0.4  0.693147  0.4
 0.5  0.693147  0.5
 0.6  0.693147  0.6
 0.7  0.693147  0.7
 0.8  0.693147  0.8
 0.9  0.693147  0.9
   1  0.693147    1
 1.1  0.693147  1.1
 1.2  0.693147  1.2
 1.3  0.693147  1.3
 1.4  0.693147  1.4
 1.5  0.693147  1.5
 1.6  0.693147  1.6
 1.7  0.693147  1.7
 1.8  0.693147  1.8
 1.9  0.693147  1.9
   2  0.693147    2
 2.1  0.693147  2.1
 2.2  0.693147  2.2
 2.3  0.693147  2.3
 2.4  0.693147  2.4
 2.5  0.693147  2.5
 2.6  0.693147  2.6
 2.7  0.693147  2.7
 2.8  0.693147  2.8
 2.9  0.693147  2.9
   3  0.693147    3
 3.1  0.693147  3.1
 3.2  0.693147  3.2
 3.3  0.693147  3.3
 3.4  0.693147  3.4
 3.5  0.693147  3.5
 3.6  0.693147  3.6
 3.7  0.693147  3.7
 3.8  0.693147  3.8
 3.9  0.693147  3.9
   4  0.693147    4
EOD

# columns: x | JSD at a = 0
$numbers2 << EOD
0  0
EOD

# ---- The picture ----

set title 'Data at 0, the generator''s samples at a'
set xlabel 'a, where the generator''s samples lie'
set xrange [-4:4]
set xtics 1
set ylabel 'distance of the distributions'
set yrange [0:4]
set ytics 0.5
set key below Left reverse samplen 3 height 1
plot \
  $numbers using 1:2 with lines ls 1 title 'JSD', \
  $numbers using 1:3 with lines ls 2 title 'W₁', \
  $numbers2 using 1:2 with points ls 7 title 'JSD at a = 0'

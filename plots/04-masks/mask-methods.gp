# mask-methods.gp: Softmax of the scores 1, 2, 3 with the third one masked
#
# The third bar of each group belongs to the masked score and should not be there. A score of 0 still gets a
# share; a share set to 0 afterwards is missing from the sum. Only −∞ leaves the two others with shares that
# add up to 1.
# 每组的第三根柱子属于被遮住的分数，本不该出现。把分数置 0，它仍分到份额；事后把份额置 0，总和就少了一块。只有
# −∞ 能让另外两个的份额之和恰为 1。
#
# Draw it:  gnuplot mask-methods.gp                       writes mask-methods.svg into the current folder
#           gnuplot -e "format='png'" mask-methods.gp     writes mask-methods.png
#           gnuplot -e "format='text'" mask-methods.gp    draws in the terminal
# Try:      - mark what the two kept scores should get: `0.7311 with lines ls 7 title '0.7311'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'mask-methods.' . format
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

# columns: left | right | bottom | top
$numbers << EOD
-0.38  -0.14  0  0.0900306
 0.62   0.86  0   0.244728
 1.62   1.86  0  0.0900306
 2.62   2.86  0   0.268941
EOD

# columns: left | right | bottom | top
$numbers2 << EOD
-0.12  0.12  0  0.244728
 0.88  1.12  0  0.665241
 1.88  2.12  0  0.244728
 2.88  3.12  0  0.731059
EOD

# columns: left | right | bottom | top
$numbers3 << EOD
0.14  0.38  0   0.665241
1.14  1.38  0  0.0900306
2.14  2.38  0          0
3.14  3.38  0          0
EOD

# ---- The picture ----

set title 'Softmax of the scores 1, 2, 3 with the third one masked'
set xlabel 'what is done to the masked score'
set xtics ('no mask' 0, 'score := 0' 1, 'share := 0' 2, 'score := -inf' 3) scale 0
set xrange [-0.5:3.5]
set ylabel 'share'
set yrange [0:1]
set ytics 0.2
set key top left Left reverse samplen 3
plot \
  $numbers using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 6 dt solid lw 1 fs solid 0.6 title 'score 1, kept', \
  $numbers2 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 title 'score 2, kept', \
  $numbers3 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 2 dt solid lw 1 fs solid 0.6 title 'score 3, masked'

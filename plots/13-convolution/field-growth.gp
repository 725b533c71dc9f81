# field-growth.gp: Theoretical and effective field of a stack of 3 × 3 convolutions
#
# The theoretical field grows by two pixels a layer. The smallest square that holds 95 % of the influence grows
# like the root of the depth (gray: the bell curve of the same variance), so its share of the field keeps
# falling.
# 理论感受野每层增加两个像素。包含 95 % 作用的最小方块只按深度的平方根增长（灰线：方差相同的钟形曲线），所以它在
# 感受野中所占的比例不断下降。
#
# Draw it:  gnuplot field-growth.gp                       writes field-growth.svg into the current folder
#           gnuplot -e "format='png'" field-growth.gp     writes field-growth.png
#           gnuplot -e "format='text'" field-growth.gp    draws in the terminal
# Try:      - what a stride of 2 in the first layer would do: `4*x-1 with lines ls 4 title 'stride 2 first'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'field-growth.' . format
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

# columns: x | theoretical field, 2 · layers + 1 | 95 % of the influence | bell curve: 2 · 2.236 · √(2/3 · layers)
$numbers << EOD
 1   3   3  3.65137
 2   5   5  5.16382
 3   7   7  6.32436
 4   9   7  7.30275
 5  11   9  8.16472
 6  13   9    8.944
 7  15  11  9.66062
 8  17  11  10.3276
 9  19  11  10.9541
10  21  13  11.5467
11  23  13  12.1102
12  25  13  12.6487
13  27  13  13.1652
14  29  15  13.6622
15  31  15  14.1417
16  33  15  14.6055
17  35  15   15.055
18  37  17  15.4915
19  39  17   15.916
20  41  17  16.3294
21  43  17  16.7327
22  45  17  17.1265
23  47  19  17.5114
24  49  19   17.888
25  51  19  18.2569
26  53  19  18.6184
27  55  19  18.9731
28  57  21  19.3212
29  59  21  19.6632
30  61  21  19.9994
EOD

# ---- The picture ----

set title 'Theoretical and effective field of a stack of 3 × 3 convolutions'
set xlabel 'layers'
set xrange [0:30]
set xtics 5
set ylabel 'side of the square (pixels)'
set yrange [0:65]
set ytics 10
set key top left Left reverse samplen 3
plot \
  $numbers using 1:2 with lines ls 1 title 'theoretical field, 2 · layers + 1', \
  $numbers using 1:3 with steps ls 2 title '95 % of the influence', \
  $numbers using 1:4 with lines ls 8 title 'bell curve: 2 · 2.236 · √(2/3 · layers)'

# epoch-in-batches.gp: One epoch: 1,797 samples in batches of 32
#
# 56 full batches, then what is left: 1,797 − 56 · 32 = 5 samples. With dropLast the short batch is left out,
# and these 5 samples are not seen in this epoch.
# 56 个满批次，然后是剩下的 1797 − 56 · 32 = 5 个样本。设置 dropLast 时丢弃这个小批次，这 5 个样本本轮就不会被见
# 到。
#
# Draw it:  gnuplot epoch-in-batches.gp                       writes epoch-in-batches.svg into the current folder
#           gnuplot -e "format='png'" epoch-in-batches.gp     writes epoch-in-batches.png
#           gnuplot -e "format='text'" epoch-in-batches.gp    draws in the terminal
# Try:      - a batch size of your own: how short is the last bar for 64? for 100? (1797 % 64, 1797 % 100)
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'epoch-in-batches.' . format
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
 0.6   1.4  0  32
 1.6   2.4  0  32
 2.6   3.4  0  32
 3.6   4.4  0  32
 4.6   5.4  0  32
 5.6   6.4  0  32
 6.6   7.4  0  32
 7.6   8.4  0  32
 8.6   9.4  0  32
 9.6  10.4  0  32
10.6  11.4  0  32
11.6  12.4  0  32
12.6  13.4  0  32
13.6  14.4  0  32
14.6  15.4  0  32
15.6  16.4  0  32
16.6  17.4  0  32
17.6  18.4  0  32
18.6  19.4  0  32
19.6  20.4  0  32
20.6  21.4  0  32
21.6  22.4  0  32
22.6  23.4  0  32
23.6  24.4  0  32
24.6  25.4  0  32
25.6  26.4  0  32
26.6  27.4  0  32
27.6  28.4  0  32
28.6  29.4  0  32
29.6  30.4  0  32
30.6  31.4  0  32
31.6  32.4  0  32
32.6  33.4  0  32
33.6  34.4  0  32
34.6  35.4  0  32
35.6  36.4  0  32
36.6  37.4  0  32
37.6  38.4  0  32
38.6  39.4  0  32
39.6  40.4  0  32
40.6  41.4  0  32
41.6  42.4  0  32
42.6  43.4  0  32
43.6  44.4  0  32
44.6  45.4  0  32
45.6  46.4  0  32
46.6  47.4  0  32
47.6  48.4  0  32
48.6  49.4  0  32
49.6  50.4  0  32
50.6  51.4  0  32
51.6  52.4  0  32
52.6  53.4  0  32
53.6  54.4  0  32
54.6  55.4  0  32
55.6  56.4  0  32
EOD

# columns: left | right | bottom | top
$numbers2 << EOD
56.6  57.4  0  5
EOD

# ---- The picture ----

set title 'One epoch: 1,797 samples in batches of 32'
set xlabel 'batch (iteration)'
set xrange [0:58]
set xtics 10
set ylabel 'samples in the batch'
set yrange [0:40]
set ytics 5
set key top left Left reverse samplen 3
plot \
  $numbers using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 title 'a full batch of 32', \
  $numbers2 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 2 dt solid lw 1 fs solid 0.6 title 'the last batch: 5 samples'

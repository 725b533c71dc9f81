# training-loss.gp: 60 updates: 1,200 digits, batches of 100, 5 epochs
#
# Each point is the loss of one batch before its update; each step is the mean over an epoch of 12 updates. The
# trend falls, the single loss does not: some batches are harder than others.
# 每个点是一个批次在更新之前的损失；每级台阶是一轮（12 次更新）的平均。总的趋势下降，但单次损失有起有伏：有的批
# 次更难。
#
# Draw it:  gnuplot training-loss.gp                       writes training-loss.svg into the current folder
#           gnuplot -e "format='png'" training-loss.gp     writes training-loss.png
#           gnuplot -e "format='text'" training-loss.gp    draws in the terminal
# Try:      - draw the loss on a logarithmic axis: `set logscale y`
#           - add the loss of guessing among ten digits, ln 10:
#             `log(10) with lines ls 8 title 'ln 10: pure guessing'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'training-loss.' . format
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

# columns: x | loss of one batch
$numbers << EOD
 1   2.42064
 2   2.37938
 3   2.18992
 4   2.09166
 5   2.02332
 6   1.96761
 7   1.93054
 8   1.93907
 9   1.80337
10   1.78838
11   1.67698
12   1.63418
13   1.53563
14     1.498
15   1.49931
16   1.55498
17   1.33942
18   1.34545
19   1.27002
20   1.22824
21   1.24642
22   1.26502
23   1.13948
24   1.12222
25   1.07244
26   1.01381
27   1.05465
28  0.884077
29  0.919342
30   0.93664
31  0.895014
32  0.824991
33  0.819233
34  0.853111
35   0.82096
36  0.702565
37  0.701922
38  0.666978
39  0.672889
40  0.677388
41  0.661238
42  0.728701
43  0.682332
44  0.613327
45  0.548934
46  0.565578
47  0.561946
48  0.569506
49  0.513712
50  0.589639
51  0.510489
52  0.528638
53  0.455216
54   0.50363
55   0.58335
56  0.469306
57  0.441078
58  0.449048
59   0.41079
60  0.494062
EOD

# columns: x | mean of the epoch
$numbers2 << EOD
 0.5   1.98709
12.5   1.33702
24.5  0.899736
36.5  0.637562
48.5  0.495747
60.5  0.495747
EOD

# ---- The picture ----

set title '60 updates: 1,200 digits, batches of 100, 5 epochs'
set xlabel 'update'
set xrange [0:61]
set xtics 10
set ylabel 'cross-entropy loss (nats)'
set yrange [0:2.5]
set ytics 0.5
set key top right Right noreverse samplen 3
set arrow from first 12.5, graph 0 to first 12.5, graph 1 nohead ls 8 lw 1.5 back
set arrow from first 24.5, graph 0 to first 24.5, graph 1 nohead ls 8 lw 1.5 back
set arrow from first 36.5, graph 0 to first 36.5, graph 1 nohead ls 8 lw 1.5 back
set arrow from first 48.5, graph 0 to first 48.5, graph 1 nohead ls 8 lw 1.5 back
plot \
  $numbers using 1:2 with linespoints ls 1 title 'loss of one batch', \
  $numbers2 using 1:2 with steps ls 2 title 'mean of the epoch'

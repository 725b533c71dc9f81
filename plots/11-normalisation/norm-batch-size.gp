# norm-batch-size.gp: Digits, 400 updates each: accuracy by the size of the training batch
#
# Every point is the mean of three trainings of 400 updates, the band their spread. Batch normalisation needs
# company: from two samples a mean and a variance are mere chance. Layer normalisation never looks at the other
# samples; what it gains with the batch size, the network without normalisation gains as well.
# 每个点是三次训练（各 400 次更新）的平均，色带是它们的离散程度。批归一化需要同伴：只有两个样本时，均值和方差全
# 凭运气。层归一化从不看别的样本；它随批次变大而得到的好处，不归一化的网络同样得到。
#
# Draw it:  gnuplot norm-batch-size.gp                       writes norm-batch-size.svg into the current folder
#           gnuplot -e "format='png'" norm-batch-size.gp     writes norm-batch-size.png
#           gnuplot -e "format='text'" norm-batch-size.gp    draws in the terminal
# Try:      - look at the upper end alone: `set yrange [0.8:1]`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'norm-batch-size.' . format
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

# columns: x | y, low | y, high | no normalisation | y, low | y, high | batch normalisation | y, low | y, high | layer normalisation
$numbers << EOD
0  0.570231  0.803843  0.687037  0.313214  0.360861  0.337037  0.805265  0.826216  0.815741
1  0.775019  0.867574  0.821296  0.864661  0.909413  0.887037  0.880672  0.939699  0.910185
2  0.820811  0.886597  0.853704  0.947732  0.952268      0.95  0.936784  0.953957   0.94537
3  0.903197  0.937544   0.92037  0.948407  0.981222  0.964815  0.947965   0.96685  0.957407
4  0.895669  0.915442  0.905556  0.973982  0.983425  0.978704  0.957776  0.973706  0.965741
EOD

# ---- The picture ----

set title 'Digits, 400 updates each: accuracy by the size of the training batch'
set xlabel 'training batch size'
set xtics ('2' 0, '4' 1, '8' 2, '16' 3, '32' 4) scale 0
set xrange [-0.5:4.5]
set ylabel 'test accuracy'
set yrange [0:1]
set ytics 0.2
set key bottom right Right noreverse samplen 3
plot \
  $numbers using 1:2:3 with filledcurves fc rgb '#808080' fs transparent solid 0.2 noborder notitle, \
  $numbers using 1:4 with linespoints ls 8 title 'no normalisation', \
  $numbers using 1:5:6 with filledcurves fc rgb '#D55E00' fs transparent solid 0.2 noborder notitle, \
  $numbers using 1:7 with linespoints ls 2 title 'batch normalisation', \
  $numbers using 1:8:9 with filledcurves fc rgb '#0072B2' fs transparent solid 0.2 noborder notitle, \
  $numbers using 1:10 with linespoints ls 1 title 'layer normalisation'

# updates-and-samples.gp: What it costs to bring the training loss to 0.25
#
# Softmax regression on the digits, the same learning rate for all. On the left updates: they hardly depend on
# the batch size. On the right samples: they grow in proportion to it. Large batches do not need more steps;
# each step is more work.
# 数字上的 softmax 回归，学习率都相同。左图是更新次数：几乎与批次大小无关。右图是样本数：与批次大小成正比。大批
# 次并不需要更多步，只是每一步的工作量更大。
#
# Draw it:  gnuplot updates-and-samples.gp                       writes updates-and-samples.svg into the current folder
#           gnuplot -e "format='png'" updates-and-samples.gp     writes updates-and-samples.png
#           gnuplot -e "format='text'" updates-and-samples.gp    draws in the terminal
# Try:      - draw the proportional line: `250*x with lines ls 8 title '250·B'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 310
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'updates-and-samples.' . format
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

# columns: x | updates
$panel1_ << EOD
   8  235
  32  241
 128  237
 512  238
1437  238
EOD

# columns: x | samples
$panel2_ << EOD
   8    1877
  32    7697
 128   28455
 512  114035
1437  342006
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 1
columns = format eq 'text' ? 1 : 2
set multiplot layout rows,columns title 'What it costs to bring the training loss to 0.25'

set title 'updates'
set xlabel 'batch size'
set logscale x; set format x '%g'
set ylabel 'updates'
set logscale y; set format y '%g'
set yrange [10:10000]
unset key
plot \
  $panel1_ using 1:2 with linespoints ls 1 title 'updates'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'samples'
set xlabel 'batch size'
set logscale x; set format x '%g'
set ylabel 'samples'
set logscale y; set format y '%g'
set yrange [1000:1e+06]
unset key
plot \
  $panel2_ using 1:2 with linespoints ls 2 title 'samples'

unset multiplot

# fixed-against-tuned.gp: Test accuracy by batch size, on 1,200 digits
#
# Left bars: ten epochs at rate 0.05 for everyone. Large batches make few updates and fall behind. Right bars:
# 190 updates each, the rate chosen on validation images for each batch size. On this data the gap is gone.
# 左边的柱子：都训练 10 轮、学习率 0.05，大批次更新少，落在后面。右边的柱子：各更新 190 次，每种批次大小用验证集
# 各自选学习率。在这份数据上，差距消失了。
#
# Draw it:  gnuplot fixed-against-tuned.gp                       writes fixed-against-tuned.svg into the current folder
#           gnuplot -e "format='png'" fixed-against-tuned.gp     writes fixed-against-tuned.png
#           gnuplot -e "format='text'" fixed-against-tuned.gp    draws in the terminal
# Try:      - look at the tops: `set yrange [0.85:1]`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'fixed-against-tuned.' . format
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
-0.38  -0.02  0   0.927171
 0.62   0.98  0   0.882353
 1.62   1.98  0   0.408964
 2.62   2.98  0  0.0504202
EOD

# columns: left | right | bottom | top
$numbers2 << EOD
0.02  0.38  0  0.955182
1.02  1.38  0  0.977591
2.02  2.38  0  0.966387
3.02  3.38  0  0.969188
EOD

# ---- The picture ----

set title 'Test accuracy by batch size, on 1,200 digits'
set xlabel 'batch size'
set xtics ('32' 0, '64' 1, '256' 2, '1200' 3) scale 0
set xrange [-0.5:3.5]
set ylabel 'test accuracy'
set yrange [0:1]
set ytics 0.2
set key below Left reverse samplen 3 height 1
plot \
  $numbers using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 title '10 epochs, rate 0.05', \
  $numbers2 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 2 dt solid lw 1 fs solid 0.6 title '190 updates, tuned rate'

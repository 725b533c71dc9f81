# top-k-error.gp: Top-k error on the test digits, ten classes
#
# More guesses can only help, so every curve falls, and with ten guesses for ten classes nobody errs. The
# untrained network follows the line of pure guessing: its top-5 error of about one half looks like something,
# and is nothing.
# 猜得越多只会越好，所以每条曲线都下降；十个类别猜十次，谁也不会错。未训练的网络贴着“瞎猜”那条线：top-5 错误率
# 约一半，看似不错，其实什么都没学到。
#
# Draw it:  gnuplot top-k-error.gp                       writes top-k-error.svg into the current folder
#           gnuplot -e "format='png'" top-k-error.gp     writes top-k-error.png
#           gnuplot -e "format='text'" top-k-error.gp    draws in the terminal
# Try:      - compare with a hundred classes: `1-x/100 with lines ls 4 title 'guessing, 100 classes'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'top-k-error.' . format
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

# columns: x | untrained network | after one epoch | guessing: 1 − k/10
$numbers << EOD
 1  0.872222    0.241667  0.9
 2  0.780556   0.0777778  0.8
 3  0.683333   0.0333333  0.7
 4  0.605556   0.0111111  0.6
 5  0.536111  0.00833333  0.5
 6  0.452778  0.00277778  0.4
 7  0.327778  0.00277778  0.3
 8  0.227778           0  0.2
 9  0.147222           0  0.1
10         0           0    0
EOD

# ---- The picture ----

set title 'Top-k error on the test digits, ten classes'
set xlabel 'k, guesses for each image'
set xrange [1:10]
set xtics 2
set ylabel 'top-k error'
set yrange [0:1]
set ytics 0.2
set key top right Right noreverse samplen 3
plot \
  $numbers using 1:2 with linespoints ls 1 title 'untrained network', \
  $numbers using 1:3 with linespoints ls 2 title 'after one epoch', \
  $numbers using 1:4 with lines ls 8 title 'guessing: 1 − k/10'

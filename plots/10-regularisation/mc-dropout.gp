# mc-dropout.gp: One image, 200 passes with dropout left on
#
# In evaluation mode an image has one answer (the upright line). With dropout left on, each pass asks another
# thinned network. Where all agree, the network is sure; where they scatter, it is not, and the single number
# of eval() hides it.
# 评估模式下，一张图只有一个答案（竖线）。让 dropout 开着，每次前向问的都是另一个“瘦身”网络。大家一致，说明网
# 络有把握；答案分散，说明没把握，而 eval() 的那一个数把这一点藏了起来。
#
# Draw it:  gnuplot mc-dropout.gp                       writes mc-dropout.svg into the current folder
#           gnuplot -e "format='png'" mc-dropout.gp     writes mc-dropout.png
#           gnuplot -e "format='text'" mc-dropout.gp    draws in the terminal
# Try:      - how many passes would change the verdict? Count those below 0.5.
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 310
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'mc-dropout.' . format
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

# columns: left | right | bottom | top
$panel1_ << EOD
   0  0.04  0    0
0.04  0.08  0    0
0.08  0.12  0    0
0.12  0.16  0    0
0.16   0.2  0    0
 0.2  0.24  0    0
0.24  0.28  0    0
0.28  0.32  0    0
0.32  0.36  0    0
0.36   0.4  0    0
 0.4  0.44  0    1
0.44  0.48  0    0
0.48  0.52  0    2
0.52  0.56  0    0
0.56   0.6  0    1
 0.6  0.64  0    1
0.64  0.68  0    2
0.68  0.72  0    0
0.72  0.76  0    4
0.76   0.8  0    1
 0.8  0.84  0    2
0.84  0.88  0    6
0.88  0.92  0    8
0.92  0.96  0   17
0.96     1  0  155
EOD

# columns: x | eval()
$panel1_2 << EOD
0.99892    0
0.99892  170
EOD

# columns: left | right | bottom | top
$panel2_ << EOD
   0  0.04  0   2
0.04  0.08  0  12
0.08  0.12  0  10
0.12  0.16  0  13
0.16   0.2  0   9
 0.2  0.24  0  10
0.24  0.28  0   5
0.28  0.32  0   7
0.32  0.36  0   9
0.36   0.4  0   4
 0.4  0.44  0   5
0.44  0.48  0  10
0.48  0.52  0   8
0.52  0.56  0   7
0.56   0.6  0   4
 0.6  0.64  0   8
0.64  0.68  0   9
0.68  0.72  0  11
0.72  0.76  0  10
0.76   0.8  0   8
 0.8  0.84  0  11
0.84  0.88  0  15
0.88  0.92  0   6
0.92  0.96  0   6
0.96     1  0   1
EOD

# columns: x | eval()
$panel2_2 << EOD
0.549264    0
0.549264  170
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 1
columns = format eq 'text' ? 1 : 2
set multiplot layout rows,columns title 'One image, 200 passes with dropout left on'

set title 'a sure image: a 4, taken for a 4'
set xlabel 'share of the class that eval() guesses'
set xrange [0:1.02]
set xtics 0.2
set ylabel 'passes'
set yrange [0:260]
set ytics 50
set key top left Left reverse samplen 3
plot \
  $panel1_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 6 dt solid lw 1 fs solid 0.6 title '200 passes with dropout', \
  $panel1_2 using 1:2 with lines ls 2 title 'eval()'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'a doubtful image: a 9, taken for a 5'
set xlabel 'share of the class that eval() guesses'
set xrange [0:1.02]
set xtics 0.2
set ylabel 'passes'
set yrange [0:260]
set ytics 50
set key top left Left reverse samplen 3
plot \
  $panel2_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 6 dt solid lw 1 fs solid 0.6 title '200 passes with dropout', \
  $panel2_2 using 1:2 with lines ls 2 title 'eval()'

unset multiplot

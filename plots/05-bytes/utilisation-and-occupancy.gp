# utilisation-and-occupancy.gp: Ten seconds of a GPU with 100 units
#
# Utilisation looks along the time axis only: at which moments does anything run? How high the bars are, how
# many units are busy, does not matter to it. In the first panel the card shows 100 % while 99 of its 100 units
# do nothing.
# 利用率只沿时间轴看：哪些时刻有东西在运行？至于柱子有多高、多少单元在忙，它并不关心。第一幅图里，显卡显示
# 100%，而 100 个单元中有 99 个闲着。
#
# Draw it:  gnuplot utilisation-and-occupancy.gp                       writes utilisation-and-occupancy.svg into the current folder
#           gnuplot -e "format='png'" utilisation-and-occupancy.gp     writes utilisation-and-occupancy.png
#           gnuplot -e "format='text'" utilisation-and-occupancy.gp    draws in the terminal
# Try:      - look at the first seconds only: change every `set xrange` to [0:3]
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 850
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'utilisation-and-occupancy.' . format
if (format eq 'svg') set terminal svg size width,height font 'sans-serif,12' background 'white' noenhanced
if (format eq 'png') set terminal pngcairo size width,height font 'sans-serif,12' background 'white' noenhanced
if (format eq 'text') set terminal dumb size 79,72 nofeed noenhanced
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
0  10  0  1
EOD

# columns: left | right | bottom | top
$panel2_ << EOD
0  1  0  100
2  3  0  100
4  5  0  100
6  7  0  100
8  9  0  100
EOD

# columns: left | right | bottom | top
$panel3_ << EOD
0  4   0  30
2  6  30  90
EOD

# ---- The picture ----

rows = format eq 'text' ? 3 : 3
columns = format eq 'text' ? 1 : 1
set multiplot layout rows,columns title 'Ten seconds of a GPU with 100 units'

set title 'one tiny kernel all the time: utilisation 100 %, occupancy 1 %'
set xlabel 'time (s)'
set xrange [0:10]
set xtics 2
set ylabel 'units busy'
set yrange [0:110]
set ytics 20
unset key
plot \
  $panel1_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'full bursts with pauses: utilisation 50 %, occupancy 50 %'
set xlabel 'time (s)'
set xrange [0:10]
set xtics 2
set ylabel 'units busy'
set yrange [0:110]
set ytics 20
unset key
plot \
  $panel2_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'two kernels that overlap: utilisation 60 %, occupancy 36 %'
set xlabel 'time (s)'
set xrange [0:10]
set xtics 2
set ylabel 'units busy'
set yrange [0:110]
set ytics 20
unset key
plot \
  $panel3_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 notitle

unset multiplot

# clipped-vectors.gp: Clipping by value turns a gradient, clipping by norm shortens it
#
# Gray: gradients of two weights; orange-red: what is left of them; blue: the threshold. By value each
# coordinate is cut, so the ends lie on a square, many of them in its corners: the direction is lost. By norm
# the ends lie on a circle, and every arrow keeps its direction. The short one stays as it is in both.
# 灰色是两个权重的梯度，橙红色是裁剪之后剩下的，蓝色是阈值。按值裁剪逐个坐标截断，箭头落在正方形上，许多挤在角
# 上：方向丢了。按范数裁剪，箭头落在圆上，方向都不变。短的那个在两种方式下都不变。
#
# Draw it:  gnuplot clipped-vectors.gp                       writes clipped-vectors.svg into the current folder
#           gnuplot -e "format='png'" clipped-vectors.gp     writes clipped-vectors.png
#           gnuplot -e "format='text'" clipped-vectors.gp    draws in the terminal
# Try:      - look at the corners: `set xrange [0:1.2]; set yrange [0:1.2]`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 310
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'clipped-vectors.' . format
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

# columns: x | y
$panel1_ << EOD
-1  -1
 1  -1
 1   1
-1   1
-1  -1
EOD

# columns: x | y | dx | dy
$panel1_2 << EOD
0  0   2.6   0.7
0  0   1.9   2.3
0  0  -1.2  -2.2
0  0  -2.4  -0.8
0  0  -0.6   0.3
0  0     1  -2.4
0  0   2.8  -1.3
EOD

# columns: x | y | dx | dy
$panel1_3 << EOD
0  0     1   0.7
0  0     1     1
0  0    -1    -1
0  0    -1  -0.8
0  0  -0.6   0.3
0  0     1    -1
0  0     1    -1
EOD

# columns: x | y
$panel2_ << EOD
           1             0
    0.996195     0.0871557
    0.984808      0.173648
    0.965926      0.258819
    0.939693       0.34202
    0.906308      0.422618
    0.866025           0.5
    0.819152      0.573576
    0.766044      0.642788
    0.707107      0.707107
    0.642788      0.766044
    0.573576      0.819152
         0.5      0.866025
    0.422618      0.906308
     0.34202      0.939693
    0.258819      0.965926
    0.173648      0.984808
   0.0871557      0.996195
 6.12323e-17             1
  -0.0871557      0.996195
   -0.173648      0.984808
   -0.258819      0.965926
    -0.34202      0.939693
   -0.422618      0.906308
        -0.5      0.866025
   -0.573576      0.819152
   -0.642788      0.766044
   -0.707107      0.707107
   -0.766044      0.642788
   -0.819152      0.573576
   -0.866025           0.5
   -0.906308      0.422618
   -0.939693       0.34202
   -0.965926      0.258819
   -0.984808      0.173648
   -0.996195     0.0871557
          -1   1.22465e-16
   -0.996195    -0.0871557
   -0.984808     -0.173648
   -0.965926     -0.258819
   -0.939693      -0.34202
   -0.906308     -0.422618
   -0.866025          -0.5
   -0.819152     -0.573576
   -0.766044     -0.642788
   -0.707107     -0.707107
   -0.642788     -0.766044
   -0.573576     -0.819152
        -0.5     -0.866025
   -0.422618     -0.906308
    -0.34202     -0.939693
   -0.258819     -0.965926
   -0.173648     -0.984808
  -0.0871557     -0.996195
-1.83697e-16            -1
   0.0871557     -0.996195
    0.173648     -0.984808
    0.258819     -0.965926
     0.34202     -0.939693
    0.422618     -0.906308
         0.5     -0.866025
    0.573576     -0.819152
    0.642788     -0.766044
    0.707107     -0.707107
    0.766044     -0.642788
    0.819152     -0.573576
    0.866025          -0.5
    0.906308     -0.422618
    0.939693      -0.34202
    0.965926     -0.258819
    0.984808     -0.173648
    0.996195    -0.0871557
           1  -2.44929e-16
EOD

# columns: x | y | dx | dy
$panel2_2 << EOD
0  0   2.6   0.7
0  0   1.9   2.3
0  0  -1.2  -2.2
0  0  -2.4  -0.8
0  0  -0.6   0.3
0  0     1  -2.4
0  0   2.8  -1.3
EOD

# columns: x | y | dx | dy
$panel2_3 << EOD
0  0   0.965615   0.259973
0  0   0.636881   0.770961
0  0  -0.478852  -0.877895
0  0  -0.948683  -0.316228
0  0       -0.6        0.3
0  0   0.384615  -0.923077
0  0   0.907009  -0.421111
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 1
columns = format eq 'text' ? 1 : 2
set multiplot layout rows,columns title 'Clipping by value turns a gradient, clipping by norm shortens it'

set title 'by value, c = 1'
set xlabel 'g₁'
set xrange [-4.8:4.8]
set xtics 2
set ylabel 'g₂'
set yrange [-3:3]
set ytics 1
set key top left Left reverse samplen 3
plot \
  $panel1_ using 1:2 with lines ls 1 notitle, \
  $panel1_2 using 1:2:3:4 with vectors ls 8 dt solid head filled size graph 0.02,20 title 'gradient', \
  $panel1_3 using 1:2:3:4 with vectors ls 2 dt solid head filled size graph 0.02,20 title 'clipped'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'by norm, c = 1'
set xlabel 'g₁'
set xrange [-4.8:4.8]
set xtics 2
set ylabel 'g₂'
set yrange [-3:3]
set ytics 1
unset key
plot \
  $panel2_ using 1:2 with lines ls 1 notitle, \
  $panel2_2 using 1:2:3:4 with vectors ls 8 dt solid head filled size graph 0.02,20 title 'gradient', \
  $panel2_3 using 1:2:3:4 with vectors ls 2 dt solid head filled size graph 0.02,20 title 'clipped'

unset multiplot

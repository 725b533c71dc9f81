# regression-losses.gp: What a residual costs, and how hard it pulls
#
# The loss decides what a mistake costs (above); what moves the weights is its slope (below). The pull of the
# squared error grows with the residual, so one outlier drags the fit. Absolute error pulls equally however
# far; Huber and log-cosh change from one to the other. The quantile loss pulls nine times harder on one side.
# 损失决定一个误差的代价（上图），真正推动权重的是它的斜率（下图）。平方误差的拉力随残差增长，一个离群点就能把拟
# 合拉走；绝对误差不论多远拉力都一样；Huber 与 log-cosh 从前者过渡到后者。分位数损失在一侧的拉力是另一侧的九倍。
#
# Draw it:  gnuplot regression-losses.gp                       writes regression-losses.svg into the current folder
#           gnuplot -e "format='png'" regression-losses.gp     writes regression-losses.png
#           gnuplot -e "format='text'" regression-losses.gp    draws in the terminal
# Try:      - add a Huber loss with δ = 2 to the upper panel:
#             `abs(x)<2 ? x*x/2 : 2*(abs(x)-1) with lines ls 6 title 'δ = 2'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 580
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'regression-losses.' . format
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

# columns: x | MSE: r² | Huber, δ = 1 | log-cosh
$panel1_ << EOD
  -4     16    3.5     3.30719
-3.9  15.21    3.4     3.20726
-3.8  14.44    3.3     3.10735
-3.7  13.69    3.2     3.00746
-3.6  12.96    3.1      2.9076
-3.5  12.25      3     2.80776
-3.4  11.56    2.9     2.70797
-3.3  10.89    2.8     2.60821
-3.2  10.24    2.7     2.50851
-3.1   9.61    2.6     2.40888
  -3      9    2.5     2.30933
-2.9   8.41    2.4     2.20988
-2.8   7.84    2.3     2.11054
-2.7   7.29    2.2     2.01136
-2.6   6.76    2.1     1.91235
-2.5   6.25      2     1.81357
-2.4   5.76    1.9     1.71505
-2.3   5.29    1.8     1.61685
-2.2   4.84    1.7     1.51906
-2.1   4.41    1.6     1.42174
  -2      4    1.5       1.325
-1.9   3.61    1.4     1.22898
-1.8   3.24    1.3     1.13381
-1.7   2.89    1.2     1.03968
-1.6   2.56    1.1    0.946806
-1.5   2.25      1     0.85544
-1.4   1.96    0.9    0.765886
-1.3   1.69    0.8    0.678498
-1.2   1.44    0.7    0.593689
-1.1   1.21    0.6    0.511936
  -1      1    0.5    0.433781
-0.9   0.81  0.405     0.35983
-0.8   0.64   0.32    0.290754
-0.7   0.49  0.245     0.22727
-0.6   0.36   0.18    0.170135
-0.5   0.25  0.125    0.120115
-0.4   0.16   0.08   0.0779535
-0.3   0.09  0.045   0.0443408
-0.2   0.04   0.02   0.0198681
-0.1   0.01  0.005  0.00499169
   0      0      0           0
 0.1   0.01  0.005  0.00499169
 0.2   0.04   0.02   0.0198681
 0.3   0.09  0.045   0.0443408
 0.4   0.16   0.08   0.0779535
 0.5   0.25  0.125    0.120115
 0.6   0.36   0.18    0.170135
 0.7   0.49  0.245     0.22727
 0.8   0.64   0.32    0.290754
 0.9   0.81  0.405     0.35983
   1      1    0.5    0.433781
 1.1   1.21    0.6    0.511936
 1.2   1.44    0.7    0.593689
 1.3   1.69    0.8    0.678498
 1.4   1.96    0.9    0.765886
 1.5   2.25      1     0.85544
 1.6   2.56    1.1    0.946806
 1.7   2.89    1.2     1.03968
 1.8   3.24    1.3     1.13381
 1.9   3.61    1.4     1.22898
   2      4    1.5       1.325
 2.1   4.41    1.6     1.42174
 2.2   4.84    1.7     1.51906
 2.3   5.29    1.8     1.61685
 2.4   5.76    1.9     1.71505
 2.5   6.25      2     1.81357
 2.6   6.76    2.1     1.91235
 2.7   7.29    2.2     2.01136
 2.8   7.84    2.3     2.11054
 2.9   8.41    2.4     2.20988
   3      9    2.5     2.30933
 3.1   9.61    2.6     2.40888
 3.2  10.24    2.7     2.50851
 3.3  10.89    2.8     2.60821
 3.4  11.56    2.9     2.70797
 3.5  12.25      3     2.80776
 3.6  12.96    3.1      2.9076
 3.7  13.69    3.2     3.00746
 3.8  14.44    3.3     3.10735
 3.9  15.21    3.4     3.20726
   4     16    3.5     3.30719
EOD

# columns: x | MAE: |r| | Quantile, τ = 0.9
$panel1_2 << EOD
    -4      4     3.6
  -3.9    3.9    3.51
  -3.8    3.8    3.42
  -3.7    3.7    3.33
  -3.6    3.6    3.24
  -3.5    3.5    3.15
  -3.4    3.4    3.06
  -3.3    3.3    2.97
  -3.2    3.2    2.88
  -3.1    3.1    2.79
    -3      3     2.7
  -2.9    2.9    2.61
  -2.8    2.8    2.52
  -2.7    2.7    2.43
  -2.6    2.6    2.34
  -2.5    2.5    2.25
  -2.4    2.4    2.16
  -2.3    2.3    2.07
  -2.2    2.2    1.98
  -2.1    2.1    1.89
    -2      2     1.8
  -1.9    1.9    1.71
  -1.8    1.8    1.62
  -1.7    1.7    1.53
  -1.6    1.6    1.44
  -1.5    1.5    1.35
  -1.4    1.4    1.26
  -1.3    1.3    1.17
  -1.2    1.2    1.08
  -1.1    1.1    0.99
    -1      1     0.9
  -0.9    0.9    0.81
  -0.8    0.8    0.72
  -0.7    0.7    0.63
  -0.6    0.6    0.54
  -0.5    0.5    0.45
  -0.4    0.4    0.36
  -0.3    0.3    0.27
  -0.2    0.2    0.18
  -0.1    0.1    0.09
-0.001  0.001  0.0009
     0      0       0
 0.001  0.001  0.0001
   0.1    0.1    0.01
   0.2    0.2    0.02
   0.3    0.3    0.03
   0.4    0.4    0.04
   0.5    0.5    0.05
   0.6    0.6    0.06
   0.7    0.7    0.07
   0.8    0.8    0.08
   0.9    0.9    0.09
     1      1     0.1
   1.1    1.1    0.11
   1.2    1.2    0.12
   1.3    1.3    0.13
   1.4    1.4    0.14
   1.5    1.5    0.15
   1.6    1.6    0.16
   1.7    1.7    0.17
   1.8    1.8    0.18
   1.9    1.9    0.19
     2      2     0.2
   2.1    2.1    0.21
   2.2    2.2    0.22
   2.3    2.3    0.23
   2.4    2.4    0.24
   2.5    2.5    0.25
   2.6    2.6    0.26
   2.7    2.7    0.27
   2.8    2.8    0.28
   2.9    2.9    0.29
     3      3     0.3
   3.1    3.1    0.31
   3.2    3.2    0.32
   3.3    3.3    0.33
   3.4    3.4    0.34
   3.5    3.5    0.35
   3.6    3.6    0.36
   3.7    3.7    0.37
   3.8    3.8    0.38
   3.9    3.9    0.39
     4      4     0.4
EOD

# columns: x | MSE: r² | Huber, δ = 1 | log-cosh
$panel2_ << EOD
  -4    -8    -1  -0.999329
-3.9  -7.8    -1  -0.999181
-3.8  -7.6    -1     -0.999
-3.7  -7.4    -1  -0.998778
-3.6  -7.2    -1  -0.998508
-3.5    -7    -1  -0.998178
-3.4  -6.8    -1  -0.997775
-3.3  -6.6    -1  -0.997283
-3.2  -6.4    -1  -0.996682
-3.1  -6.2    -1  -0.995949
  -3    -6    -1  -0.995055
-2.9  -5.8    -1  -0.993963
-2.8  -5.6    -1  -0.992632
-2.7  -5.4    -1  -0.991007
-2.6  -5.2    -1  -0.989027
-2.5    -5    -1  -0.986614
-2.4  -4.8    -1  -0.983675
-2.3  -4.6    -1  -0.980096
-2.2  -4.4    -1  -0.975743
-2.1  -4.2    -1  -0.970452
  -2    -4    -1  -0.964028
-1.9  -3.8    -1  -0.956237
-1.8  -3.6    -1  -0.946806
-1.7  -3.4    -1  -0.935409
-1.6  -3.2    -1  -0.921669
-1.5    -3    -1  -0.905148
-1.4  -2.8    -1  -0.885352
-1.3  -2.6    -1  -0.861723
-1.2  -2.4    -1  -0.833655
-1.1  -2.2    -1  -0.800499
  -1    -2    -1  -0.761594
-0.9  -1.8  -0.9  -0.716298
-0.8  -1.6  -0.8  -0.664037
-0.7  -1.4  -0.7  -0.604368
-0.6  -1.2  -0.6   -0.53705
-0.5    -1  -0.5  -0.462117
-0.4  -0.8  -0.4  -0.379949
-0.3  -0.6  -0.3  -0.291313
-0.2  -0.4  -0.2  -0.197375
-0.1  -0.2  -0.1  -0.099668
   0     0     0          0
 0.1   0.2   0.1   0.099668
 0.2   0.4   0.2   0.197375
 0.3   0.6   0.3   0.291313
 0.4   0.8   0.4   0.379949
 0.5     1   0.5   0.462117
 0.6   1.2   0.6    0.53705
 0.7   1.4   0.7   0.604368
 0.8   1.6   0.8   0.664037
 0.9   1.8   0.9   0.716298
   1     2     1   0.761594
 1.1   2.2     1   0.800499
 1.2   2.4     1   0.833655
 1.3   2.6     1   0.861723
 1.4   2.8     1   0.885352
 1.5     3     1   0.905148
 1.6   3.2     1   0.921669
 1.7   3.4     1   0.935409
 1.8   3.6     1   0.946806
 1.9   3.8     1   0.956237
   2     4     1   0.964028
 2.1   4.2     1   0.970452
 2.2   4.4     1   0.975743
 2.3   4.6     1   0.980096
 2.4   4.8     1   0.983675
 2.5     5     1   0.986614
 2.6   5.2     1   0.989027
 2.7   5.4     1   0.991007
 2.8   5.6     1   0.992632
 2.9   5.8     1   0.993963
   3     6     1   0.995055
 3.1   6.2     1   0.995949
 3.2   6.4     1   0.996682
 3.3   6.6     1   0.997283
 3.4   6.8     1   0.997775
 3.5     7     1   0.998178
 3.6   7.2     1   0.998508
 3.7   7.4     1   0.998778
 3.8   7.6     1      0.999
 3.9   7.8     1   0.999181
   4     8     1   0.999329
EOD

# columns: x | MAE: |r| | Quantile, τ = 0.9
$panel2_2 << EOD
    -4  -1  -0.9
  -3.9  -1  -0.9
  -3.8  -1  -0.9
  -3.7  -1  -0.9
  -3.6  -1  -0.9
  -3.5  -1  -0.9
  -3.4  -1  -0.9
  -3.3  -1  -0.9
  -3.2  -1  -0.9
  -3.1  -1  -0.9
    -3  -1  -0.9
  -2.9  -1  -0.9
  -2.8  -1  -0.9
  -2.7  -1  -0.9
  -2.6  -1  -0.9
  -2.5  -1  -0.9
  -2.4  -1  -0.9
  -2.3  -1  -0.9
  -2.2  -1  -0.9
  -2.1  -1  -0.9
    -2  -1  -0.9
  -1.9  -1  -0.9
  -1.8  -1  -0.9
  -1.7  -1  -0.9
  -1.6  -1  -0.9
  -1.5  -1  -0.9
  -1.4  -1  -0.9
  -1.3  -1  -0.9
  -1.2  -1  -0.9
  -1.1  -1  -0.9
    -1  -1  -0.9
  -0.9  -1  -0.9
  -0.8  -1  -0.9
  -0.7  -1  -0.9
  -0.6  -1  -0.9
  -0.5  -1  -0.9
  -0.4  -1  -0.9
  -0.3  -1  -0.9
  -0.2  -1  -0.9
  -0.1  -1  -0.9
-0.001  -1  -0.9
     0   0     0
 0.001   1   0.1
   0.1   1   0.1
   0.2   1   0.1
   0.3   1   0.1
   0.4   1   0.1
   0.5   1   0.1
   0.6   1   0.1
   0.7   1   0.1
   0.8   1   0.1
   0.9   1   0.1
     1   1   0.1
   1.1   1   0.1
   1.2   1   0.1
   1.3   1   0.1
   1.4   1   0.1
   1.5   1   0.1
   1.6   1   0.1
   1.7   1   0.1
   1.8   1   0.1
   1.9   1   0.1
     2   1   0.1
   2.1   1   0.1
   2.2   1   0.1
   2.3   1   0.1
   2.4   1   0.1
   2.5   1   0.1
   2.6   1   0.1
   2.7   1   0.1
   2.8   1   0.1
   2.9   1   0.1
     3   1   0.1
   3.1   1   0.1
   3.2   1   0.1
   3.3   1   0.1
   3.4   1   0.1
   3.5   1   0.1
   3.6   1   0.1
   3.7   1   0.1
   3.8   1   0.1
   3.9   1   0.1
     4   1   0.1
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 2
columns = format eq 'text' ? 1 : 1
set multiplot layout rows,columns title 'What a residual costs, and how hard it pulls'

set title 'loss'
set xlabel 'r = prediction − target'
set xrange [-4:4]
set xtics 2
set ylabel ''
set yrange [0:9]
set ytics 2
set key below Left reverse samplen 3 height 1
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
plot \
  $panel1_ using 1:2 with lines ls 1 title 'MSE: r²', \
  $panel1_2 using 1:2 with lines ls 2 title 'MAE: |r|', \
  $panel1_ using 1:3 with lines ls 3 title 'Huber, δ = 1', \
  $panel1_ using 1:4 with lines ls 4 title 'log-cosh', \
  $panel1_2 using 1:3 with lines ls 5 title 'Quantile, τ = 0.9'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'gradient, from backward()'
set xlabel 'r = prediction − target'
set xrange [-4:4]
set xtics 2
set ylabel ''
set yrange [-3:3]
set ytics 1
unset key
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
plot \
  $panel2_ using 1:2 with lines ls 1 title 'MSE: r²', \
  $panel2_2 using 1:2 with lines ls 2 title 'MAE: |r|', \
  $panel2_ using 1:3 with lines ls 3 title 'Huber, δ = 1', \
  $panel2_ using 1:4 with lines ls 4 title 'log-cosh', \
  $panel2_2 using 1:3 with lines ls 5 title 'Quantile, τ = 0.9'

unset multiplot

# diffusion-minimum.gp: How well can the noise be found? Data from N(0, s²)
#
# Lines: ās²/(ās² + 1 − ā). Dots: the best linear model, fitted to 50,000 samples. With little noise (right) it
# hides in the data and cannot be told from it: a loss near 1 is the best there is. A training loss that does
# not go to 0 need not be a fault.
# 线：ās²/(ās² + 1 − ā)。点：用 50,000 个样本拟合的最佳线性模型。噪声很少时（右边），它藏在数据里、分辨不出来：
# 损失接近 1 已是最好。训练损失降不到 0，不一定是出了错。
#
# Draw it:  gnuplot diffusion-minimum.gp                       writes diffusion-minimum.svg into the current folder
#           gnuplot -e "format='png'" diffusion-minimum.gp     writes diffusion-minimum.png
#           gnuplot -e "format='text'" diffusion-minimum.gp    draws in the terminal
# Try:      - data of deviation 1: `x with lines ls 3 title 's = 1'`; why is it a straight line?
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'diffusion-minimum.' . format
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

# columns: x | s = 2, formula | s = 0.5, formula
$numbers << EOD
   0          0           0
0.01   0.038835  0.00251889
0.02  0.0754717  0.00507614
0.03   0.110092  0.00767263
0.04   0.142857   0.0103093
0.05   0.173913    0.012987
0.06    0.20339   0.0157068
0.07   0.231405   0.0184697
0.08   0.258065   0.0212766
0.09   0.283465   0.0241287
 0.1   0.307692    0.027027
0.11   0.330827   0.0299728
0.12   0.352941    0.032967
0.13   0.374101   0.0360111
0.14   0.394366   0.0391061
0.15   0.413793   0.0422535
0.16   0.432432   0.0454545
0.17   0.450331   0.0487106
0.18   0.467532   0.0520231
0.19   0.484076   0.0553936
 0.2        0.5   0.0588235
0.21   0.515337   0.0623145
0.22    0.53012   0.0658683
0.23   0.544379   0.0694864
0.24    0.55814   0.0731707
0.25   0.571429   0.0769231
0.26    0.58427   0.0807453
0.27   0.596685   0.0846395
0.28   0.608696   0.0886076
0.29   0.620321   0.0926518
 0.3   0.631579   0.0967742
0.31   0.642487    0.100977
0.32   0.653061    0.105263
0.33   0.663317    0.109635
0.34   0.673267    0.114094
0.35   0.682927    0.118644
0.36   0.692308    0.123288
0.37   0.701422    0.128028
0.38    0.71028    0.132867
0.39   0.718894    0.137809
 0.4   0.727273    0.142857
0.41   0.735426    0.148014
0.42   0.743363    0.153285
0.43   0.751092    0.158672
0.44   0.758621    0.164179
0.45   0.765957    0.169811
0.46   0.773109    0.175573
0.47   0.780083    0.181467
0.48   0.786885      0.1875
0.49   0.793522    0.193676
 0.5        0.8         0.2
0.51   0.806324    0.206478
0.52     0.8125    0.213115
0.53   0.818533    0.219917
0.54   0.824427    0.226891
0.55   0.830189    0.234043
0.56   0.835821    0.241379
0.57   0.841328    0.248908
0.58   0.846715    0.256637
0.59   0.851986    0.264574
 0.6   0.857143    0.272727
0.61   0.862191    0.281106
0.62   0.867133     0.28972
0.63   0.871972    0.298578
0.64   0.876712    0.307692
0.65   0.881356    0.317073
0.66   0.885906    0.326733
0.67   0.890365    0.336683
0.68   0.894737    0.346939
0.69   0.899023    0.357513
 0.7   0.903226    0.368421
0.71   0.907348    0.379679
0.72   0.911392    0.391304
0.73   0.915361    0.403315
0.74   0.919255     0.41573
0.75   0.923077    0.428571
0.76   0.926829     0.44186
0.77   0.930514    0.455621
0.78   0.934132     0.46988
0.79   0.937685    0.484663
 0.8   0.941176         0.5
0.81   0.944606    0.515924
0.82   0.947977    0.532468
0.83   0.951289    0.549669
0.84   0.954545    0.567568
0.85   0.957746    0.586207
0.86   0.960894    0.605634
0.87   0.963989    0.625899
0.88   0.967033    0.647059
0.89   0.970027    0.669173
 0.9   0.972973    0.692308
0.91   0.975871    0.716535
0.92   0.978723    0.741935
0.93    0.98153    0.768595
0.94   0.984293     0.79661
0.95   0.987013    0.826087
0.96   0.989691    0.857143
0.97   0.992327    0.889908
0.98   0.994924    0.924528
0.99   0.997481    0.961165
   1          1           1
EOD

# columns: x | s = 2, measured | s = 0.5, measured
$numbers2 << EOD
0.01  0.0382878  0.00248821
 0.1   0.302746   0.0266565
 0.2   0.492424   0.0579661
 0.3   0.622834   0.0953031
 0.4   0.718165    0.140619
 0.5      0.791    0.196803
 0.6   0.848551    0.268335
 0.7   0.895261    0.362557
 0.8   0.934043    0.492424
 0.9   0.966952    0.683275
0.99   0.993247    0.954662
EOD

# ---- The picture ----

set title 'How well can the noise be found? Data from N(0, s²)'
set xlabel 'ā, the share of the data that is left'
set xrange [0:1]
set xtics 0.2
set ylabel 'smallest loss'
set yrange [0:1]
set ytics 0.2
set key below Left reverse samplen 3 height 1
plot \
  $numbers using 1:2 with lines ls 1 title 's = 2, formula', \
  $numbers2 using 1:2 with points ls 1 title 's = 2, measured', \
  $numbers using 1:3 with lines ls 2 title 's = 0.5, formula', \
  $numbers2 using 1:3 with points ls 2 title 's = 0.5, measured'

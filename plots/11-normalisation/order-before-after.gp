# order-before-after.gp: Whose order survives
#
# Each point is one number, before and after; where points climb from left to right without a step back, their
# order has survived. On the left one feature of 40 samples: batch normalisation puts it on a straight line,
# layer normalisation scatters it. On the right 40 features of one sample: the other way round.
# 每个点是一个数的前后对比；若从左到右一路上升、没有回头，大小关系就保留了下来。左图是 40 个样本的同一特征：批归
# 一化把它们放在一条直线上，层归一化打散了它们。右图是同一样本的 40 个特征：正好相反。
#
# Draw it:  gnuplot order-before-after.gp                       writes order-before-after.svg into the current folder
#           gnuplot -e "format='png'" order-before-after.gp     writes order-before-after.png
#           gnuplot -e "format='text'" order-before-after.gp    draws in the terminal
# Try:      - What would γ = −1 do to the line on the left? Swap the sign of its column and see.
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 310
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'order-before-after.' . format
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

# columns: x | after BN | after LN
$panel1_ << EOD
 -1.28055   -0.411993   -0.652357
 -2.49986    -1.00578    -1.67595
  1.85683     1.11588      1.5747
-0.347555   0.0423654   -0.208062
 -1.66139   -0.597458   -0.772881
  1.49423    0.939297   -0.081679
 -2.41793   -0.965883   -0.307552
 -2.58795    -1.04868   -0.650456
 -1.44044   -0.489856    -1.87932
-0.283916   0.0733571    -1.12368
  2.97143     1.65867    0.284131
 -0.62369  -0.0921093   -0.568836
 -4.42374     -1.9427    -1.13071
 -1.72997   -0.630856   -0.537499
  1.15327    0.773251   -0.535772
 -3.81406    -1.64578   -0.491145
0.0407074    0.231445   -0.297451
 -0.29175   0.0695422    0.250047
 0.925633    0.662395   -0.963627
-0.131557    0.147554    -1.02413
 0.387348    0.400255   -0.373541
  2.16721     1.26703     1.30936
  5.90498     3.08728     2.01887
  1.53691    0.960078    0.282082
 -1.11455   -0.331152    -1.34576
-0.774381   -0.165494   -0.773575
 -1.70793   -0.620121  -0.0394853
 -1.69978   -0.616154   -0.972404
 -2.54694    -1.02871   -0.870458
 -2.66301    -1.08524   -0.783381
  1.02891    0.712691   -0.174649
  1.84482     1.11003    0.210272
  -1.4707   -0.504594    -1.00557
 -3.49322    -1.48954    -1.22799
 -1.60171   -0.568393   -0.132992
  1.05451    0.725156   -0.287028
 -2.21493   -0.867026    -1.36342
    0.551    0.479953    0.714987
  2.32137      1.3421   0.0787482
  0.20035    0.309189   -0.881603
EOD

# columns: x | after BN | after LN
$panel2_ << EOD
   3.01602    0.959632    0.978441
  0.937027    0.797715   -0.469844
  0.652374    0.983586   -0.668142
   1.49423    0.939297   -0.081679
  0.669558    0.576876   -0.656171
  0.980365    0.779771   -0.439654
   2.94539    0.842379    0.929241
   2.71128     0.33068    0.766154
   2.39236     1.31047    0.543984
  0.928054    0.410912   -0.476095
    2.7116    0.594151    0.766374
   4.18815     1.09569     1.79498
   1.54698    0.519943   -0.044933
  0.825891  0.00803479   -0.547265
   1.89141    0.800905    0.195009
  -1.17507   -0.410609    -1.94119
   1.01683    0.388666    -0.41425
   1.44652    0.820267   -0.114916
-0.0118252  -0.0112051    -1.13084
 -0.107787    0.200521    -1.19769
   1.50468    0.589883  -0.0744038
  0.808228    0.960729   -0.559569
   1.75145     1.21209   0.0975035
   3.82342     1.19838      1.5409
   2.27932    0.337864    0.465235
 -0.653756    0.587745    -1.57803
    4.9239    0.796014     2.30753
  0.706566    0.600878    -0.63039
   1.59468   0.0735295  -0.0117031
   2.22613    0.870878    0.428179
   2.87648     1.50358    0.881234
   1.27516    0.945505   -0.234288
  -1.84229  -0.0134166      -2.406
   5.19658     1.53081     2.49748
   2.15398     1.22652    0.377918
  0.857394    0.852979   -0.525318
   2.06903     1.17107    0.318743
   1.62591    0.667484   0.0100509
  0.964168   0.0718475   -0.450937
   1.25885    0.854437    -0.24565
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 1
columns = format eq 'text' ? 1 : 2
set multiplot layout rows,columns title 'Whose order survives'

set title 'one feature, 40 samples'
set xlabel 'value before'
set xtics 2
set ylabel 'value after'
set yrange [-3.5:4.5]
set ytics 2
set key top left Left reverse samplen 3
plot \
  $panel1_ using 1:2 with points ls 2 title 'after BN', \
  $panel1_ using 1:3 with points ls 1 title 'after LN'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'one sample, 40 features'
set xlabel 'value before'
set xtics 2
set ylabel 'value after'
set yrange [-3.5:4.5]
set ytics 2
set key top left Left reverse samplen 3
plot \
  $panel2_ using 1:2 with points ls 2 title 'after BN', \
  $panel2_ using 1:3 with points ls 1 title 'after LN'

unset multiplot

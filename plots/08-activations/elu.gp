# elu.gp: ELU (α = 1) and its derivative
#
# Negative inputs bend towards −α instead of being cut: α(e^x − 1). With α = 1 the slope has no jump at 0, and
# the outputs are closer to zero on average. Far to the left it saturates all the same.
# 负输入不是被截断，而是逐渐弯向 −α：α(e^x − 1)。α = 1 时斜率在 0 处没有跳变，输出的平均值也更接近 0。往左走远
# 了，它一样会饱和。
#
# Draw it:  gnuplot elu.gp                       writes elu.svg into the current folder
#           gnuplot -e "format='png'" elu.gp     writes elu.png
#           gnuplot -e "format='text'" elu.gp    draws in the terminal
# Try:      - a larger α: `x<0 ? 2*(exp(x)-1) : x with lines ls 3 title 'α = 2'`; what happens to the slope at
#             0?
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'elu.' . format
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

# columns: x | f(x), ELU (α = 1) | f′(x), from backward()
$numbers << EOD
    -6   -0.997521  0.00247875
  -5.9   -0.997261  0.00273944
  -5.8   -0.996972  0.00302755
  -5.7   -0.996654  0.00334597
  -5.6   -0.996302  0.00369786
  -5.5   -0.995913  0.00408677
  -5.4   -0.995483  0.00451658
  -5.3   -0.995008  0.00499159
  -5.2   -0.994483  0.00551656
  -5.1   -0.993903  0.00609675
    -5   -0.993262  0.00673795
  -4.9   -0.992553  0.00744658
  -4.8    -0.99177  0.00822975
  -4.7   -0.990905  0.00909528
  -4.6   -0.989948   0.0100518
  -4.5   -0.988891    0.011109
  -4.4   -0.987723   0.0122773
  -4.3   -0.986431   0.0135686
  -4.2   -0.985004   0.0149956
  -4.1   -0.983427   0.0165727
    -4   -0.981684   0.0183156
  -3.9   -0.979758   0.0202419
  -3.8   -0.977629   0.0223708
  -3.7   -0.975276   0.0247235
  -3.6   -0.972676   0.0273237
  -3.5   -0.969803   0.0301974
  -3.4   -0.966627   0.0333733
  -3.3   -0.963117   0.0368832
  -3.2   -0.959238   0.0407622
  -3.1   -0.954951   0.0450492
    -3   -0.950213   0.0497871
  -2.9   -0.944977   0.0550232
  -2.8    -0.93919   0.0608101
  -2.7   -0.932794   0.0672055
  -2.6   -0.925726   0.0742736
  -2.5   -0.917915    0.082085
  -2.4   -0.909282    0.090718
  -2.3   -0.899741    0.100259
  -2.2   -0.889197    0.110803
  -2.1   -0.877544    0.122456
    -2   -0.864665    0.135335
  -1.9   -0.850431    0.149569
  -1.8   -0.834701    0.165299
  -1.7   -0.817316    0.182684
  -1.6   -0.798103    0.201897
  -1.5    -0.77687     0.22313
  -1.4   -0.753403    0.246597
  -1.3   -0.727468    0.272532
  -1.2   -0.698806    0.301194
  -1.1   -0.667129    0.332871
    -1   -0.632121    0.367879
  -0.9    -0.59343     0.40657
  -0.8   -0.550671    0.449329
  -0.7   -0.503415    0.496585
  -0.6   -0.451188    0.548812
  -0.5   -0.393469    0.606531
  -0.4    -0.32968     0.67032
  -0.3   -0.259182    0.740818
  -0.2   -0.181269    0.818731
  -0.1  -0.0951626    0.904837
-0.001  -0.0009995       0.999
     0           0           1
 0.001       0.001           1
   0.1         0.1           1
   0.2         0.2           1
   0.3         0.3           1
   0.4         0.4           1
   0.5         0.5           1
   0.6         0.6           1
   0.7         0.7           1
   0.8         0.8           1
   0.9         0.9           1
     1           1           1
   1.1         1.1           1
   1.2         1.2           1
   1.3         1.3           1
   1.4         1.4           1
   1.5         1.5           1
   1.6         1.6           1
   1.7         1.7           1
   1.8         1.8           1
   1.9         1.9           1
     2           2           1
   2.1         2.1           1
   2.2         2.2           1
   2.3         2.3           1
   2.4         2.4           1
   2.5         2.5           1
   2.6         2.6           1
   2.7         2.7           1
   2.8         2.8           1
   2.9         2.9           1
     3           3           1
   3.1         3.1           1
   3.2         3.2           1
   3.3         3.3           1
   3.4         3.4           1
   3.5         3.5           1
   3.6         3.6           1
   3.7         3.7           1
   3.8         3.8           1
   3.9         3.9           1
     4           4           1
   4.1         4.1           1
   4.2         4.2           1
   4.3         4.3           1
   4.4         4.4           1
   4.5         4.5           1
   4.6         4.6           1
   4.7         4.7           1
   4.8         4.8           1
   4.9         4.9           1
     5           5           1
   5.1         5.1           1
   5.2         5.2           1
   5.3         5.3           1
   5.4         5.4           1
   5.5         5.5           1
   5.6         5.6           1
   5.7         5.7           1
   5.8         5.8           1
   5.9         5.9           1
     6           6           1
EOD

# ---- The picture ----

set title 'ELU (α = 1) and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-1.2:3]
set ytics 1
set key top left Left reverse samplen 3
set object rectangle from -6, graph 0 to -4.7, graph 1 behind fc rgb '#EEEEEE' fs solid noborder
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
plot \
  keyentry with boxes fc rgb '#EEEEEE' fs solid border lc rgb '#808080' title 'saturated: |f′(x)| < 0.01', \
  $numbers using 1:2 with lines ls 1 title 'f(x), ELU (α = 1)', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'

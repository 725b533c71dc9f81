# tanh.gp: tanh and its derivative
#
# A sigmoid stretched to (−1, 1): tanh(x) = 2·sigmoid(2x) − 1. Its outputs are centred on 0 and its slope
# reaches 1, but it saturates even sooner, from ±3 on.
# 把 sigmoid 拉伸到 (−1, 1)：tanh(x) = 2·sigmoid(2x) − 1。输出以 0 为中心，斜率可达 1，但饱和得更早，约从 ±3 开
# 始。
#
# Draw it:  gnuplot tanh.gp                       writes tanh.svg into the current folder
#           gnuplot -e "format='png'" tanh.gp     writes tanh.png
#           gnuplot -e "format='text'" tanh.gp    draws in the terminal
# Try:      - add the straight line that it follows near 0: `x with lines ls 3 title 'x'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'tanh.' . format
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

# columns: x | f(x), tanh | f′(x), from backward()
$numbers << EOD
  -6  -0.999988  2.45765e-05
-5.9  -0.999985  3.00178e-05
-5.8  -0.999982  3.66637e-05
-5.7  -0.999978  4.47809e-05
-5.6  -0.999973  5.46953e-05
-5.5  -0.999967  6.68046e-05
-5.4  -0.999959  8.15947e-05
-5.3   -0.99995  9.96591e-05
-5.2  -0.999939  0.000121723
-5.1  -0.999926   0.00014867
  -5  -0.999909  0.000181583
-4.9  -0.999889  0.000221782
-4.8  -0.999865  0.000270878
-4.7  -0.999835  0.000330842
-4.6  -0.999798  0.000404076
-4.5  -0.999753  0.000493517
-4.4  -0.999699  0.000602751
-4.3  -0.999632  0.000736152
-4.2   -0.99955  0.000899065
-4.1  -0.999451   0.00109801
  -4  -0.999329   0.00134095
-3.9  -0.999181    0.0016376
-3.8     -0.999    0.0019998
-3.7  -0.998778   0.00244202
-3.6  -0.998508   0.00298189
-3.5  -0.998178   0.00364088
-3.4  -0.997775   0.00444519
-3.3  -0.997283    0.0054267
-3.2  -0.996682    0.0066242
-3.1  -0.995949   0.00808487
  -3  -0.995055   0.00986604
-2.9  -0.993963    0.0120372
-2.8  -0.992632    0.0146827
-2.7  -0.991007    0.0179042
-2.6  -0.989027    0.0218248
-2.5  -0.986614    0.0265922
-2.4  -0.983675    0.0323838
-2.3  -0.980096    0.0394111
-2.2  -0.975743    0.0479253
-2.1  -0.970452     0.058223
  -2  -0.964028    0.0706508
-1.9  -0.956237    0.0856099
-1.8  -0.946806     0.103558
-1.7  -0.935409      0.12501
-1.6  -0.921669     0.150527
-1.5  -0.905148     0.180707
-1.4  -0.885352     0.216152
-1.3  -0.861723     0.257433
-1.2  -0.833655      0.30502
-1.1  -0.800499     0.359201
  -1  -0.761594     0.419974
-0.9  -0.716298     0.486917
-0.8  -0.664037     0.559055
-0.7  -0.604368      0.63474
-0.6   -0.53705     0.711578
-0.5  -0.462117     0.786448
-0.4  -0.379949     0.855639
-0.3  -0.291313     0.915137
-0.2  -0.197375     0.961043
-0.1  -0.099668     0.990066
   0          0            1
 0.1   0.099668     0.990066
 0.2   0.197375     0.961043
 0.3   0.291313     0.915137
 0.4   0.379949     0.855639
 0.5   0.462117     0.786448
 0.6    0.53705     0.711578
 0.7   0.604368      0.63474
 0.8   0.664037     0.559055
 0.9   0.716298     0.486917
   1   0.761594     0.419974
 1.1   0.800499     0.359201
 1.2   0.833655      0.30502
 1.3   0.861723     0.257433
 1.4   0.885352     0.216152
 1.5   0.905148     0.180707
 1.6   0.921669     0.150527
 1.7   0.935409      0.12501
 1.8   0.946806     0.103558
 1.9   0.956237    0.0856099
   2   0.964028    0.0706508
 2.1   0.970452     0.058223
 2.2   0.975743    0.0479253
 2.3   0.980096    0.0394111
 2.4   0.983675    0.0323838
 2.5   0.986614    0.0265922
 2.6   0.989027    0.0218248
 2.7   0.991007    0.0179042
 2.8   0.992632    0.0146827
 2.9   0.993963    0.0120372
   3   0.995055   0.00986604
 3.1   0.995949   0.00808487
 3.2   0.996682    0.0066242
 3.3   0.997283    0.0054267
 3.4   0.997775   0.00444519
 3.5   0.998178   0.00364088
 3.6   0.998508   0.00298189
 3.7   0.998778   0.00244202
 3.8      0.999    0.0019998
 3.9   0.999181    0.0016376
   4   0.999329   0.00134095
 4.1   0.999451   0.00109801
 4.2    0.99955  0.000899065
 4.3   0.999632  0.000736152
 4.4   0.999699  0.000602751
 4.5   0.999753  0.000493517
 4.6   0.999798  0.000404076
 4.7   0.999835  0.000330842
 4.8   0.999865  0.000270878
 4.9   0.999889  0.000221782
   5   0.999909  0.000181583
 5.1   0.999926   0.00014867
 5.2   0.999939  0.000121723
 5.3    0.99995  9.96591e-05
 5.4   0.999959  8.15947e-05
 5.5   0.999967  6.68046e-05
 5.6   0.999973  5.46953e-05
 5.7   0.999978  4.47809e-05
 5.8   0.999982  3.66637e-05
 5.9   0.999985  3.00178e-05
   6   0.999988  2.45765e-05
EOD

# ---- The picture ----

set title 'tanh and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-1.2:1.2]
set ytics 0.5
set key bottom right Right noreverse samplen 3
set object rectangle from -6, graph 0 to -3, graph 1 behind fc rgb '#EEEEEE' fs solid noborder
set object rectangle from 3, graph 0 to 6, graph 1 behind fc rgb '#EEEEEE' fs solid noborder
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
plot \
  keyentry with boxes fc rgb '#EEEEEE' fs solid border lc rgb '#808080' title 'saturated: |f′(x)| < 0.01', \
  $numbers using 1:2 with lines ls 1 title 'f(x), tanh', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'

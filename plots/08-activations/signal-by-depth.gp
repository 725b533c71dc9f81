# signal-by-depth.gp: What twenty layers do to a signal
#
# Each linear layer multiplies the standard deviation by the gain: 20 layers of gain 2 make about a million of
# 1, of gain 0.5 a millionth. With normalisation after every layer it stays at 1 whatever the gain. ReLU halves
# the mean square, so it needs √2.
# 每个线性层把标准差乘以增益：增益为 2 时 20 层后约为一百万，增益为 0.5 时约为百万分之一。每层之后做归一化，则无
# 论增益多少都保持为 1。ReLU 使均方减半，所以需要增益 √2。
#
# Draw it:  gnuplot signal-by-depth.gp                       writes signal-by-depth.svg into the current folder
#           gnuplot -e "format='png'" signal-by-depth.gp     writes signal-by-depth.png
#           gnuplot -e "format='text'" signal-by-depth.gp    draws in the terminal
# Try:      - draw the theory for gain 2: `2**x with lines ls 8 title '2^x'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 580
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'signal-by-depth.' . format
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

# columns: x | gain 0.5 | gain 1.0 | gain 2.0 | gain 2, normalised
$panel1_ << EOD
 1     0.497558  0.995116  1.99023  0.999999
 2     0.243884  0.975536  3.90214  0.999999
 3     0.125421   1.00337  8.02693  0.999999
 4    0.0630091   1.00815  16.1303  0.999999
 5     0.031571   1.01027  32.3287  0.999999
 6    0.0162541   1.04026  66.5767  0.999999
 7   0.00817309   1.04616  133.908  0.999999
 8    0.0041394   1.05969   271.28  0.999999
 9    0.0020554   1.05236  538.811  0.999999
10   0.00100756   1.03174   1056.5  0.999999
11  0.000520964   1.06694  2185.08  0.999999
12   0.00025991   1.06459  4360.56  0.999999
13  0.000134935   1.10539  9055.32  0.999999
14  6.07911e-05  0.996001  16318.5  0.999998
15  2.94388e-05  0.964651  31609.7  0.999999
16  1.40906e-05  0.923445  60518.9  0.999999
17  6.95725e-06    0.9119   119525  0.999999
18  3.47878e-06  0.911943   239060  0.999999
19  1.76196e-06  0.923776   484325  0.999999
20  8.58178e-07  0.899865   943577  0.999999
EOD

# columns: x | gain 1 | gain √2 (He) | gain 2
$panel2_ << EOD
 1     0.995116   1.40731  1.99023
 2     0.704917   1.40983  2.81967
 3     0.466617   1.31979  3.73294
 4     0.315283   1.26113  5.04453
 5     0.244042   1.38051  7.80935
 6     0.150326   1.20261  9.62088
 7     0.103063   1.16603  13.1921
 8    0.0686725   1.09876  17.5802
 9    0.0434055  0.982155  22.2236
10    0.0357979   1.14553   36.657
11    0.0243964   1.10405  49.9638
12    0.0166075   1.06288  68.0241
13    0.0120132   1.08731  98.4123
14   0.00948313   1.21384  155.372
15   0.00640466   1.15937  209.868
16   0.00438467   1.12248  287.354
17   0.00322235   1.16661  422.359
18   0.00232947   1.19269  610.657
19   0.00112948   0.81783  592.172
20  0.000844695  0.864968  885.727
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 2
columns = format eq 'text' ? 1 : 1
set multiplot layout rows,columns title 'What twenty layers do to a signal'

set title 'linear layers'
set xlabel 'layer'
set xrange [1:20]
set xtics 5
set ylabel 'standard deviation'
set logscale y; set format y '%g'
set yrange [1e-07:1e+13]
set key top left Left reverse samplen 3
plot \
  $panel1_ using 1:2 with lines ls 1 title 'gain 0.5', \
  $panel1_ using 1:3 with lines ls 2 title 'gain 1.0', \
  $panel1_ using 1:4 with lines ls 3 title 'gain 2.0', \
  $panel1_ using 1:5 with points ls 4 title 'gain 2, normalised'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'layers with ReLU'
set xlabel 'layer'
set xrange [1:20]
set xtics 5
set ylabel 'standard deviation'
set logscale y; set format y '%g'
set yrange [1e-07:1e+13]
set key top left Left reverse samplen 3
plot \
  $panel2_ using 1:2 with lines ls 1 title 'gain 1', \
  $panel2_ using 1:3 with lines ls 2 title 'gain √2 (He)', \
  $panel2_ using 1:4 with lines ls 3 title 'gain 2'

unset multiplot

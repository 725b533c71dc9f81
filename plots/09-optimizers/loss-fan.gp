# loss-fan.gp: Loss 2w² (curvature λ = 4) for learning rates around 2/λ = 0.5
#
# Every update multiplies w by 1 − ηλ. Below 2/λ the loss falls, fastest near 1/λ and slower again towards the
# bound; at the bound w jumps from side to side for ever; above it the loss grows without end.
# 每次更新把 w 乘以 1 − ηλ。小于 2/λ 时损失下降，在 1/λ 附近最快，接近上界又变慢；恰好等于上界时 w 在两侧来回
# 跳；超过上界，损失无止境地增长。
#
# Draw it:  gnuplot loss-fan.gp                       writes loss-fan.svg into the current folder
#           gnuplot -e "format='png'" loss-fan.gp     writes loss-fan.png
#           gnuplot -e "format='text'" loss-fan.gp    draws in the terminal
# Try:      - add the theory for 0.45: `2*(1-0.45*4)**(2*x) with lines ls 8 title 'theory'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'loss-fan.' . format
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

# columns: x | η = 0.02 (crawls) | η = 0.1 | η = 0.45 (overshoots) | η = 0.49 | η = 0.5 = 2/λ | η = 0.52 (diverges)
$numbers << EOD
 0            2            2            2          2  2        2
 1       1.6928         0.72         1.28     1.8432  2   2.3328
 2      1.43279       0.2592       0.8192    1.69869  2  2.72098
 3      1.21271     0.093312     0.524288    1.56552  2  3.17375
 4      1.02644    0.0335923     0.335544    1.44278  2  3.70186
 5     0.868777    0.0120932     0.214748    1.32967  2  4.31785
 6     0.735333   0.00435356     0.137439    1.22542  2  5.03634
 7     0.622386   0.00156728    0.0879609    1.12935  2  5.87439
 8     0.526787  0.000564222     0.056295    1.04081  2  6.85189
 9     0.445873   0.00020312    0.0360288   0.959207  2  7.99204
10     0.377387  7.31232e-05    0.0230584   0.884005  2  9.32191
11      0.31942  2.63243e-05    0.0147574   0.814699  2  10.8731
12     0.270357  9.47676e-06   0.00944473   0.750826  2  12.6824
13      0.22883  3.41163e-06   0.00604463   0.691962  2  14.7927
14     0.193682  1.22819e-06   0.00386856   0.637712  2  17.2542
15     0.163932  4.42148e-07   0.00247588   0.587715  2  20.1253
16     0.138752  1.59173e-07   0.00158456   0.541638  2  23.4742
17      0.11744  5.73024e-08   0.00101412   0.499174  2  27.3803
18    0.0994012  2.06288e-08  0.000649037   0.460039  2  31.9363
19    0.0841332  7.42639e-09  0.000415384   0.423972  2  37.2506
20    0.0712103   2.6735e-09  0.000265846   0.390732  2   43.449
21    0.0602724   9.6246e-10  0.000170141   0.360099  2   50.679
22    0.0510146  3.46485e-10   0.00010889   0.331867  2  59.1119
23    0.0431787  1.24735e-10  6.96898e-05   0.305849  2  68.9482
24    0.0365465  4.49045e-11  4.46015e-05    0.28187  2  80.4211
25     0.030933  1.61656e-11   2.8545e-05   0.259772  2  93.8032
26    0.0261817  5.81963e-12  1.82688e-05   0.239405  2  109.412
27    0.0221601  2.09507e-12   1.1692e-05   0.220636  2  127.618
28    0.0187563  7.54223e-13  7.48289e-06   0.203338  2  148.854
29    0.0158754   2.7152e-13  4.78905e-06   0.187397  2  173.623
30    0.0134369  9.77474e-14  3.06499e-06   0.172705  2  202.514
31     0.011373   3.5189e-14  1.96159e-06   0.159165  2  236.212
32   0.00962611  1.26681e-14  1.25542e-06   0.146686  2  275.518
33   0.00814754   4.5605e-15  8.03469e-07   0.135186  2  321.364
34   0.00689608  1.64178e-15   5.1422e-07   0.124587  2   374.84
35   0.00583684  5.91041e-16  3.29101e-07    0.11482  2  437.213
36    0.0049403  2.12775e-16  2.10625e-07   0.105818  2  509.965
37   0.00418147  7.65989e-17    1.348e-07  0.0975217  2  594.823
38    0.0035392  2.75756e-17  8.62718e-08   0.089876  2  693.802
39   0.00299558  9.92722e-18   5.5214e-08  0.0828297  2   809.25
40   0.00253546   3.5738e-18  3.53369e-08  0.0763359  2   943.91
41   0.00214601  1.28657e-18  2.26156e-08  0.0703511  2  1100.98
42   0.00181638  4.63164e-19   1.4474e-08  0.0648356  2  1284.18
43   0.00153739  1.66739e-19  9.26337e-09  0.0597525  2  1497.87
44   0.00130124  6.00261e-20  5.92855e-09  0.0550679  2  1747.11
45   0.00110137  2.16094e-20  3.79428e-09  0.0507506  2  2037.83
46  0.000932202  7.77938e-21  2.42834e-09  0.0467717  2  2376.93
47  0.000789016  2.80058e-21  1.55414e-09  0.0431048  2  2772.45
48  0.000667823  1.00821e-21  9.94646e-10  0.0397254  2  3233.78
49  0.000565245  3.62955e-22  6.36574e-10  0.0366109  2  3771.88
50  0.000478424  1.30664e-22  4.07407e-10  0.0337406  2  4399.52
51  0.000404938  4.70389e-23  2.60741e-10  0.0310954  2   5131.6
52  0.000342739   1.6934e-23  1.66874e-10  0.0286575  2   5985.5
53  0.000290095  6.09625e-24  1.06799e-10  0.0264107  2  6981.49
54  0.000245536  2.19465e-24  6.83516e-11  0.0243401  2  8143.21
55  0.000207822  7.90074e-25   4.3745e-11  0.0224319  2  9498.24
56    0.0001759  2.84426e-25  2.79968e-11  0.0206732  2  11078.7
57  0.000148882  1.02394e-25   1.7918e-11  0.0190524  2  12922.2
58  0.000126014  3.68617e-26  1.14675e-11  0.0175587  2  15072.5
59  0.000106658  1.32702e-26   7.3392e-12  0.0161821  2  17580.6
60  9.02754e-05  4.77727e-27  4.69709e-12  0.0149134  2    20506
EOD

# ---- The picture ----

set title 'Loss 2w² (curvature λ = 4) for learning rates around 2/λ = 0.5'
set xlabel 'update'
set xrange [0:60]
set xtics 10
set ylabel 'loss'
set logscale y; set format y '%g'
set yrange [1e-12:1e+08]
set key below Left reverse samplen 3 height 1
plot \
  $numbers using 1:2 with lines ls 1 title 'η = 0.02 (crawls)', \
  $numbers using 1:3 with lines ls 2 title 'η = 0.1', \
  $numbers using 1:4 with lines ls 3 title 'η = 0.45 (overshoots)', \
  $numbers using 1:5 with lines ls 4 title 'η = 0.49', \
  $numbers using 1:6 with lines ls 5 title 'η = 0.5 = 2/λ', \
  $numbers using 1:7 with lines ls 6 title 'η = 0.52 (diverges)'

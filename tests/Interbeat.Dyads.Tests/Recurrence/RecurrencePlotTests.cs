using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Recurrence;

namespace Interbeat.Dyads.Tests.Recurrence;

/// <summary>The plot that is never stored against one that is.</summary>
public sealed class RecurrencePlotTests
{
    private static readonly ParallelOptions Threads = new() { MaxDegreeOfParallelism = 3 };

    [Theory]
    [InlineData(1, 1, DistanceScale.None, 0.3)]
    [InlineData(1, 2, DistanceScale.None, 0.9)]
    [InlineData(3, 4, DistanceScale.Mean, 0.6)]
    [InlineData(2, 3, DistanceScale.Max, 0.3)]
    [InlineData(7, 5, DistanceScale.Max, 0.4)]
    public void Two_trajectories_give_the_lines_that_the_matrix_holds(int delay, int embedding, DistanceScale scale, double radius)
    {
        for (ulong seed = 1; seed <= 6; seed++)
        {
            var settings = new RecurrenceSettings { Delay = delay, Embedding = embedding, Radius = radius, Rescale = scale, ZScore = seed % 2 == 0, MinDiagonal = 2 + (int)(seed % 3), MinVertical = 2 + (int)(seed % 2) };
            var (a, b) = Series(seed, gaps: seed > 3);
            var (vectorsA, vectorsB) = Trajectory.Each(a, b, settings);
            var plot = RecurrencePlot.Cross(vectorsA, vectorsB, Trajectory.LargestSquare(vectorsA, vectorsB, settings, 0, Threads));
            var matrix = new MatrixRecurrence(MatrixRecurrence.Vectors(settings, Scored(a, settings)), MatrixRecurrence.Vectors(settings, Scored(b, settings)), settings);
            Compare(matrix, plot, settings, $"seed {seed}");
            var profile = DiagonalProfile.Of(plot, 12);
            Assert.Equal(Share(matrix, 5), profile.AFirst[5], 1e-12);
            Assert.Equal(Share(matrix, -5), profile.BFirst[5], 1e-12);
        }
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 3, 1)]
    [InlineData(3, 2, 9)]
    public void One_joint_trajectory_gives_the_lines_that_the_matrix_holds_outside_the_theiler_window(int delay, int embedding, int theiler)
    {
        for (ulong seed = 1; seed <= 6; seed++)
        {
            var scale = (DistanceScale)(seed % 3);
            var settings = new RecurrenceSettings { Delay = delay, Embedding = embedding, Radius = scale switch { DistanceScale.None => 1.2, DistanceScale.Mean => 0.6, _ => 0.3 }, Rescale = scale, Theiler = theiler };
            var (a, b) = Series(seed, gaps: seed > 3);
            var vectors = Trajectory.Joint(a, b, settings);
            var plot = RecurrencePlot.OfOne(vectors, Trajectory.LargestSquare(vectors, vectors, settings, theiler, Threads), theiler);
            var listed = MatrixRecurrence.Vectors(settings, Scored(a, settings), Scored(b, settings));
            Compare(new MatrixRecurrence(listed, listed, settings, theiler), plot, settings, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    public void Categories_recur_where_they_are_equal_and_their_blocks_are_counted(int delay, int embedding)
    {
        for (ulong seed = 1; seed <= 6; seed++)
        {
            var random = CounterRandom.Stream(seed, "test/categories");
            double[] a = Held(ref random), b = Held(ref random);
            var settings = new RecurrenceSettings { Delay = delay, Embedding = embedding, Categorical = true };
            // Two categories differ however near their numbers lie.
            var (vectorsA, vectorsB) = Trajectory.Each([.. a.Select(v => v * 1e-200)], [.. b.Select(v => v * 1e-200)], settings);
            var matrix = new MatrixRecurrence(MatrixRecurrence.Vectors(settings, a), MatrixRecurrence.Vectors(settings, b), settings);
            Compare(matrix, RecurrencePlot.Cross(vectorsA, vectorsB, 0), settings, $"seed {seed}");
            Assert.Equal(EntropyOf(BlockAreas(matrix, vectorsA.Count, vectorsB.Count).Where(area => area > 1)), CategoricalBlocks.Entropy(vectorsA, vectorsB), 1e-12);
        }

        static double[] Held(ref CounterRandom random)
        {
            var held = new double[150];
            for (var i = 1; i < held.Length; i++)
            {
                held[i] = random.NextUniform() < 0.8 ? held[i - 1] : random.NextInt(4);
            }

            held[70] = double.NaN;
            return held;
        }
    }

    [Fact]
    public void A_vector_that_touches_a_gap_recurs_with_nothing_and_is_not_counted()
    {
        var a = Enumerable.Repeat(1.0, 100).ToArray();
        var b = a.ToArray();
        b[40] = double.NaN;
        var settings = new RecurrenceSettings { Delay = 3, Embedding = 2, Radius = 1, ZScore = false };
        var (vectorsA, vectorsB) = Trajectory.Each(a, b, settings);
        Assert.Equal((97, 95), (vectorsA.Present, vectorsB.Present));
        var read = RecurrenceQuantification.Of(RecurrencePlot.Cross(vectorsA, vectorsB, 1), 2, 2, Threads);
        Assert.Equal(100, read.RecurrenceRate, 1e-12);
        Assert.Equal((56, 97), (read.Vertical.Longest, read.Horizontal.Longest));
        Assert.Equal(56, read.Diagonal.Longest);
    }

    [Fact]
    public void The_radius_decides_as_the_distance_itself_would_to_the_last_bit()
    {
        var random = CounterRandom.Stream(7, "test/radius");
        for (var n = 0; n < 2000; n++)
        {
            double radius = random.NextUniform(), scale = 0.1 + (10 * random.NextUniform());
            var square = Radius.LargestSquare(radius, scale);
            Assert.True(Math.Sqrt(square) / scale <= radius && Math.Sqrt(Math.BitIncrement(square)) / scale > radius, $"seed 7, draw {n}");
        }

        Assert.Equal(0, Radius.LargestSquare(0, 1));
    }

    [Theory]
    [InlineData(400, 1, 1, 0.01)]
    [InlineData(400, 3, 4, 0.01)]
    [InlineData(6000, 1, 1, 0.15)]
    [InlineData(6000, 3, 4, 0.15)]
    public void A_wished_rate_is_met(int count, int delay, int embedding, double toleratedPercent)
    {
        var settings = new RecurrenceSettings { Delay = delay, Embedding = embedding };
        var pair = Simulated.Apart(3, count, phi: 0.9);
        var (a, b) = Trajectory.Each(pair.A, pair.B, settings);
        var plot = RecurrencePlot.Cross(a, b, Trajectory.LargestSquare(a, b, settings, 0, Threads));
        Assert.InRange(100 * plot.Points() / plot.Pairs, 5 - toleratedPercent, 5 + toleratedPercent);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var (a, b) = Series(11, gaps: true);
        var settings = new RecurrenceSettings { Embedding = 2, Radius = 0.4, Rescale = DistanceScale.Mean };
        var (vectorsA, vectorsB) = Trajectory.Each(a, b, settings);
        var squares = new[] { Threads, Simulated.OneThread }.Select(options => Trajectory.LargestSquare(vectorsA, vectorsB, settings, 0, options)).ToArray();
        Assert.Equal(squares[0], squares[1]);
        var plot = RecurrencePlot.Cross(vectorsA, vectorsB, squares[0]);
        Assert.Equal(RecurrenceQuantification.Of(plot, 2, 2, Threads), RecurrenceQuantification.Of(plot, 2, 2, Simulated.OneThread));
        Assert.Equal(RecurrencePicture.Of(plot, Threads).Shares.AsEnumerable(), RecurrencePicture.Of(plot, Simulated.OneThread).Shares);
    }

    [Fact]
    public void A_picture_holds_every_point_once()
    {
        var settings = new RecurrenceSettings();
        var pair = Simulated.Apart(5, 1313);
        pair.A[100..140].AsSpan().Fill(double.NaN);
        pair.B.AsSpan(700, 30).Fill(double.NaN);
        var (a, b) = Trajectory.Each(pair.A, pair.B, settings);
        var plot = RecurrencePlot.Cross(a, b, Trajectory.LargestSquare(a, b, settings, 0, Threads));
        var picture = RecurrencePicture.Of(plot, Threads);
        Assert.Equal((600, 600), (picture.Columns, picture.Rows));
        var points = 0.0;
        for (var column = 0; column < picture.Columns; column++)
        {
            for (var row = 0; row < picture.Rows; row++)
            {
                var pairs = PresentIn(a, column) * PresentIn(b, row);
                Assert.Equal(pairs == 0, float.IsNaN(picture[column, row]));
                points += pairs == 0 ? 0 : pairs * picture[column, row];
            }
        }

        Assert.Equal(plot.Points(), points, 0.5);

        static int PresentIn(EmbeddedVectors vectors, int cell) => Enumerable.Range(cell * 1313 / 600, ((cell + 1) * 1313 / 600) - (cell * 1313 / 600)).Count(vectors.IsPresent);
    }

    private static (double[] A, double[] B) Series(ulong seed, bool gaps)
    {
        var pair = Simulated.Led(seed, 180 + (int)(seed * 7), 3, 0.7);
        for (var i = 0; gaps && i < 9; i++)
        {
            pair.A[20 + i] = double.NaN;
            pair.B[90 + (2 * i)] = double.NaN;
        }

        return (pair.A, pair.B);
    }

    private static double[] Scored(double[] series, RecurrenceSettings settings) => settings.ZScore ? MatrixRecurrence.ZScores(series) : series;

    private static void Compare(MatrixRecurrence matrix, RecurrencePlot plot, RecurrenceSettings settings, string seed)
    {
        var read = RecurrenceQuantification.Of(plot, settings.MinDiagonal, settings.MinVertical, Threads);
        Assert.True(matrix.Points > 30, $"{seed}: only {matrix.Points.ToString(CultureInfo.InvariantCulture)} points, so nothing is compared");
        Assert.Equal(matrix.Points, plot.Points());
        Assert.Equal(100.0 * matrix.Points / matrix.Pairs, read.RecurrenceRate, 1e-10);
        CompareLines(matrix.Diagonals(), read.Diagonal, settings.MinDiagonal);
        CompareLines(matrix.Verticals(), read.Vertical, settings.MinVertical);
        CompareLines(matrix.Horizontals(), read.Horizontal, settings.MinVertical);

        void CompareLines(int[] all, RecurrenceLines lines, int least)
        {
            var counted = all.Where(length => length >= least).ToArray();
            Assert.Equal(counted.Length, lines.Count);
            Assert.Equal(100.0 * counted.Sum() / all.Sum(), lines.PercentOfPoints, 1e-10);
            Assert.Equal(counted.Length == 0 ? double.NaN : counted.Average(), lines.Mean, 1e-10);
            Assert.Equal(counted.DefaultIfEmpty(0).Max(), lines.Longest);
            Assert.Equal(EntropyOf(counted.Select(l => (long)l)), lines.Entropy, 1e-10);
        }
    }

    private static double EntropyOf(IEnumerable<long> values)
    {
        var all = values.ToArray();
        return all.Length == 0 ? double.NaN : -all.GroupBy(v => v).Select(g => (double)g.Count() / all.Length).Sum(p => p * Math.Log(p));
    }

    private static double Share(MatrixRecurrence matrix, int lag)
    {
        var places = Enumerable.Range(0, matrix.Distances.GetLength(0))
            .Where(i => i + lag >= 0 && i + lag < matrix.Distances.GetLength(1) && !double.IsNaN(matrix.Distances[i, i + lag])).ToArray();
        return (double)places.Count(i => matrix[i, i + lag]) / places.Length;
    }

    /// <summary>Areas of the connected blocks, by flooding.</summary>
    private static IEnumerable<long> BlockAreas(MatrixRecurrence matrix, int countA, int countB)
    {
        var seen = new HashSet<(int, int)>();
        for (var i = 0; i < countA; i++)
        {
            for (var j = 0; j < countB; j++)
            {
                if (matrix[i, j] && seen.Add((i, j)))
                {
                    var before = seen.Count - 1;
                    Flood(i, j);
                    yield return seen.Count - before;
                }
            }
        }

        void Flood(int i, int j)
        {
            foreach (var (x, y) in new[] { (i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1) })
            {
                if (x >= 0 && y >= 0 && x < countA && y < countB && matrix[x, y] && seen.Add((x, y)))
                {
                    Flood(x, y);
                }
            }
        }
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Igata.Benchmarks.Scale;

/// <summary>Measures the generator in this process, which is warm, as a compiler server is.</summary>
internal sealed class GeneratorExperiments(bool isQuick)
{
    private const int WarmUpRounds = 12;

    private static readonly GeneratorAction[] Actions =
    [
        new("cold", null),
        new("one member edited", static session => session.EditMember()),
        new("a comment edited", static session => session.EditComment()),
        new("unrelated C# edited", static session => session.EditCSharp()),
    ];

    private bool _isWarm;

    /// <summary>Measures a spec of some size; the result are the rows, and the figures for the growth.</summary>
    public IEnumerable<TableRow> Measure(int methods, ScalePoints points, CancellationToken cancellationToken)
    {
        WarmUp();
        Report(ScaleFigures.FormatName("generator", methods, "first run"));
        GeneratorSession session = new(methods);
        session.Generate();
        session.Verify();
        yield return CreateEmittedRow(session, methods);
        points.Add("emitted", methods, CountBytes(session));
        foreach (GeneratorAction action in Actions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Report(ScaleFigures.FormatName("generator", methods, action.Name));
            (double time, double processor) = MeasureBest(() => action.Edit is null ? new GeneratorSession(methods) : session, action.Edit, GetRounds(methods, action));
            session.Verify();
            points.Add(action.Name, methods, time);
            double? goal = ScaleGoals.FindGenerator(action.Name, methods);
            yield return new TableRow(
                ScaleFigures.FormatName("generator", methods, action.Name), Format.FormatTime(time), time, "", ScaleGoals.FromTime(goal), $"CPU {Format.FormatTime(processor)}");
        }
    }

    private static TableRow CreateEmittedRow(GeneratorSession session, int methods)
    {
        double bytes = (double)CountBytes(session) / methods;
        double lines = (double)session.Sources.Sum(static text => text.Count(static character => character == '\n')) / methods;
        return new TableRow(
            ScaleFigures.FormatName("emitted", methods, "a method"), Format.FormatBytes(bytes), bytes, "", RatioGoal.None, string.Create(CultureInfo.InvariantCulture, $"{lines:0} lines"), IsExact: true);
    }

    private static long CountBytes(GeneratorSession session) => session.Sources.Sum(static text => (long)text.Length);

    private int GetRounds(int methods, GeneratorAction action) => (isQuick, action.Edit is null, methods) switch
    {
        (true, true, >= 1000) => 2,
        (true, _, _) => 5,
        (false, true, >= 1000) => 4,
        _ => 12,
    };

    private static (double Time, double Processor) MeasureBest(Func<GeneratorSession> create, Action<GeneratorSession>? edit, int rounds)
    {
        (double Time, double Processor) best = (double.MaxValue, double.MaxValue);
        for (int round = 0; round < rounds; round++)
        {
            GeneratorSession session = create();
            edit?.Invoke(session);
            GC.Collect();
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            session.Generate();
            double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
            best = (Math.Min(best.Time, time), Math.Min(best.Processor, (Environment.CpuUsage.TotalTime - processor).TotalNanoseconds));
        }

        return best;
    }

    private void WarmUp()
    {
        if (_isWarm)
        {
            return;
        }

        _isWarm = true;
        Report("warming up");
        for (int round = 0; round < WarmUpRounds; round++)
        {
            // A large API has another form than a small one.
            foreach (int methods in (int[])[200, 400])
            {
                GeneratorSession session = new(methods);
                session.Generate();
                foreach (GeneratorAction action in Actions)
                {
                    action.Edit?.Invoke(session);
                    session.Generate();
                }
            }

            Thread.Sleep(120);
        }
    }

    // An experiment takes minutes, so that it says what it does.
    private static void Report(string text) => Console.Error.WriteLine("  " + text);

    private sealed record GeneratorAction(string Name, Action<GeneratorSession>? Edit);
}

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Igata.Benchmarks.Scale;

/// <summary>The processor time of a process and of all that it started, and the peak memory of the largest of them.</summary>
internal readonly partial record struct ProcessUsage(TimeSpan Elapsed, TimeSpan Processor, long PeakBytes)
{
    /// <summary>The command of a process that measures another one: the system adds up what the children of a process used.</summary>
    public const string Command = "measure-process";

    private const int OfChildren = -1;

    public static bool IsAvailable => OperatingSystem.IsLinux();

    /// <summary>Runs a program through a process of its own, and throws if it fails.</summary>
    public static ProcessUsage Measure(string folder, IReadOnlyList<string> command)
    {
        bool isHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet";
        string[] host = isHost ? [typeof(ProcessUsage).Assembly.Location] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. host, Command, .. command]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string[] figures = output[(output.TrimEnd().LastIndexOf('\n') + 1)..].Split(' ');
        return process.ExitCode == 0 && figures.Length == 3
            ? new ProcessUsage(ParseTime(figures[0]), ParseTime(figures[1]), long.Parse(figures[2], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{string.Join(' ', command)} failed:\n{output}");
    }

    /// <summary>Runs a program, and prints what it used in the last line.</summary>
    public static int Run(string[] command)
    {
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]))!;
        process.WaitForExit();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(begin);
        if (GetUsage(OfChildren, out ResourceUsage usage) != 0)
        {
            throw new InvalidOperationException("The system does not say what a process used.");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{elapsed.Ticks} {(usage.User.ToTimeSpan() + usage.System.ToTimeSpan()).Ticks} {usage.PeakKilobytes * 1024}"));
        return process.ExitCode;
    }

    private static TimeSpan ParseTime(string ticks) => TimeSpan.FromTicks(long.Parse(ticks, CultureInfo.InvariantCulture));

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out ResourceUsage usage);

    private readonly record struct TimeValue(long Seconds, long Microseconds)
    {
        public TimeSpan ToTimeSpan() => TimeSpan.FromSeconds(Seconds) + TimeSpan.FromMicroseconds(Microseconds);
    }

    /// <summary>The <c>rusage</c> of Linux: fourteen numbers follow the times, the first of which is the peak memory.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct ResourceUsage
    {
        public readonly TimeValue User;
        public readonly TimeValue System;
        public readonly long PeakKilobytes;
    }
}

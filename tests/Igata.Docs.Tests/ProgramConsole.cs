using System.Reflection;
using System.Text;

namespace Igata.Docs.Tests;

/// <summary>Keeps the output of the program of a page apart from that of the tests, which run at the same time in this process.</summary>
internal sealed class ProgramConsole : TextWriter
{
    private static readonly AsyncLocal<StringBuilder?> Output = new();

    private static readonly Lazy<ProgramConsole> Installed = new(static () =>
    {
        var console = new ProgramConsole();
        Console.SetOut(console);
        return console;
    });

    private readonly TextWriter _console = Console.Out;

    public override Encoding Encoding => _console.Encoding;

    /// <summary>Runs a program, and returns what it printed, also if it throws.</summary>
    public static async Task<(string Output, Exception? Exception)> RunAsync(MethodInfo main, string[] args, CancellationToken cancellationToken)
    {
        _ = Installed.Value;
        var output = new StringBuilder();
        Exception? thrown = null;
        await Task.Run(
            () =>
            {
                Output.Value = output;
                try
                {
                    main.Invoke(null, main.GetParameters().Length == 0 ? null : [args]);
                }
                catch (TargetInvocationException exception)
                {
                    thrown = exception.InnerException;
                }
            },
            cancellationToken).WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        lock (output)
        {
            return (output.ToString(), thrown);
        }
    }

    public override void Write(char value)
    {
        if (Output.Value is { } output)
        {
            lock (output)
            {
                output.Append(value);
            }
        }
        else
        {
            _console.Write(value);
        }
    }
}

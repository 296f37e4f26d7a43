using Spectre.Console;

namespace Igata.Cli;

/// <summary>Ways to write to a terminal, and to what is none.</summary>
internal static class AnsiConsoleFactory
{
    private static readonly TimeSpan SpinnerDelay = TimeSpan.FromSeconds(1);

    /// <summary>Colours for a terminal, none for a pipe, and lines as long as they are.</summary>
    public static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
            // A build server would otherwise get colours in its pipe.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = int.MaxValue / 2;
        return console;
    }

    /// <summary>Shows that work goes on, when it does for longer than people wait.</summary>
    public static async Task<T> RunWithStatusAsync<T>(Host host, string message, Task<T> work)
    {
        if (!host.SupportsAnimation || await Task.WhenAny(work, Task.Delay(SpinnerDelay)).ConfigureAwait(false) == work)
        {
            return await work.ConfigureAwait(false);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return await console.Status().StartAsync(Markup.Escape(message), _ => work).ConfigureAwait(false);
    }
}

using Spectre.Console;

namespace Igata.Cli;

/// <summary>Creates consoles for terminals and for pipes.</summary>
internal static class AnsiConsoleFactory
{
    private static readonly TimeSpan SpinnerDelay = TimeSpan.FromSeconds(1);

    /// <summary>Creates a console with colors for a terminal and without them for a pipe. Lines are never wrapped.</summary>
    public static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
            // Otherwise, the output would have colors in a pipe on build servers.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = int.MaxValue / 2;
        return console;
    }

    /// <summary>Shows a spinner if the work takes longer than a second.</summary>
    public static Task<T> RunWithStatusAsync<T>(Host host, string message, Task<T> work) => RunWithStatusAsync(host, new StatusText(message), work);

    /// <summary>Shows a spinner with a text that changes if the work takes longer than a second.</summary>
    public static async Task<T> RunWithStatusAsync<T>(Host host, StatusText status, Task<T> work)
    {
        if (!host.SupportsAnimation || await Task.WhenAny(work, Task.Delay(SpinnerDelay)).ConfigureAwait(false) == work)
        {
            return await work.ConfigureAwait(false);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return await console.Status().StartAsync(Markup.Escape(status.Text), context => RunAsync(context, status, work)).ConfigureAwait(false);
    }

    private static async Task<T> RunAsync<T>(StatusContext context, StatusText status, Task<T> work)
    {
        status.Changed = text => context.Status(Markup.Escape(text));
        context.Status(Markup.Escape(status.Text));
        return await work.ConfigureAwait(false);
    }
}

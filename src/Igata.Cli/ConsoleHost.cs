using System.Text;

namespace Igata.Cli;

/// <summary>The console of the process.</summary>
internal sealed class ConsoleHost : Host
{
    private static readonly bool IsPlain =
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ||
        Environment.GetEnvironmentVariable("TERM") == "dumb";

    public ConsoleHost()
    {
        // The default code page of Windows would replace characters outside of it with question marks.
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
    }

    public override TextWriter Output => Console.Out;

    public override TextWriter Error => Console.Error;

    public override string Folder => Environment.CurrentDirectory;

    public override bool SupportsColors => !IsPlain && !Console.IsOutputRedirected;

    public override bool SupportsAnimation => !IsPlain && !Console.IsErrorRedirected;

    public override int Width => !Console.IsOutputRedirected && Console.WindowWidth is var width and > 0 ? width : DefaultWidth;
}

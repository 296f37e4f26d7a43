using System.Text;

namespace Igata.Cli;

/// <summary>The console that the tool was started in.</summary>
internal sealed class ConsoleHost : Host
{
    private static readonly bool IsPlain =
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ||
        Environment.GetEnvironmentVariable("TERM") == "dumb";

    public ConsoleHost()
    {
        // Windows would print question marks for whatever its old code page does not have.
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

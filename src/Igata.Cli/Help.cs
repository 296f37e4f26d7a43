using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Igata.Cli;

/// <summary>Prints the help of the library and an example below it, because most people read the example first.</summary>
internal static class Help
{
    public static Command WithHelp(this Command command, string example)
    {
        var option = new HelpOption { Description = "Shows this help.", Recursive = false };
        option.Action = new HelpWithExample((HelpAction)option.Action!, example);
        command.Options.Add(option);
        return command;
    }

    private sealed class HelpWithExample(HelpAction help, string example) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int code = help.Invoke(parseResult);
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            output.WriteLine("  " + example);
            return code;
        }
    }
}

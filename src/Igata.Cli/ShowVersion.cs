using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Igata.Cli;

/// <summary>Prints the version of this assembly. The option of the library would print that of the process, such as a test host.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        string version = typeof(ShowVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(version);
        return ExitCode.Ok;
    }
}

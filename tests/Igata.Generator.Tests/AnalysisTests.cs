using System.Diagnostics;
using Igata.Runtime;

namespace Igata.Generator.Tests;

/// <summary>
/// Generated code once more, as ordinary source under every rule that the analyzers of the SDK have: whoever steps into it,
/// or copies it, finds code that a strict project accepts.
/// </summary>
public sealed class AnalysisTests
{
    // Rules that the shape of the generated code is at odds with on purpose. A new one needs a reason here.
    private static readonly string[] Suppressed =
    [
        "CA1034", // Names inside an enum: Role.Names.Sendrecv reads well, and patterns need constants.
        "CA2225", // Conversions have no named twin: constructors and initializers are there.
        "CA1032", // Exceptions are made from answers, or by a server from a code: the usual constructors would lose both.
        "CA1720", // Members are named as the API names them, String and Long included.
        "CA1716", // Types too: Call is a word of Visual Basic.
        "CA1054", // A member is of the type that the spec gives it; a URL may be a string, which is kept to the letter.
        "CA1056",
    ];

    [Fact]
    public async Task AnalyzersReportNothing()
    {
        string folder = Directory.CreateTempSubdirectory("igata-analysis-").FullName;
        try
        {
            Write(folder);
            (int exitCode, string output) = await BuildAsync(folder);
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder)
    {
        foreach ((string name, string text) in GeneratorRun.All.SelectMany(run => run.GetSources()))
        {
            // Analyzers leave a file alone that says auto-generated, in its header or in its name.
            File.WriteAllText(Path.Combine(folder, name.Replace(".g.cs", ".cs", StringComparison.Ordinal)), text.Replace("auto-generated", "cast", StringComparison.Ordinal));
        }

        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "strict.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>12</LangVersion>
                <Nullable>enable</Nullable>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>$(NoWarn);{string.Join(';', Suppressed)}</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(ApiClientOptions).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
    }

    private static async Task<(int ExitCode, string Output)> BuildAsync(string folder)
    {
        using Process build = Process.Start(new ProcessStartInfo("dotnet", ["build", "--verbosity", "quiet", "--disable-build-servers"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        string output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (build.ExitCode, output);
    }
}

using System.Diagnostics;
using Igata.Runtime;

namespace Igata.Generator.Tests;

/// <summary>
/// Compiles generated code as ordinary source with all analyzer rules of the SDK, so that those who step into it or copy it
/// find code that a strict project accepts.
/// </summary>
public sealed class AnalysisTests
{
    // Rules that generated code violates on purpose. A new one needs a reason here.
    private static readonly string[] Suppressed =
    [
        "CA1034", // Nested Names class in an enum: Role.Names.Sendrecv reads well, and patterns need constants.
        "CA2225", // Conversions have no named alternative, because constructors and initializers exist.
        "CA1032", // Exceptions are created from responses, or by a server from a code. The usual constructors would lose both.
        "CA1720", // Members have the names of the API, including String and Long.
        "CA1716", // So do types: Call is a keyword of Visual Basic.
        "CA1054", // Members have the type of the spec. A URL can be a string, which is preserved exactly.
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
            // Analyzers skip files marked as auto-generated, in the header or in the name.
            File.WriteAllText(Path.Combine(folder, name.Replace(".g.cs", ".cs", StringComparison.Ordinal)), text.Replace("auto-generated", "generated", StringComparison.Ordinal));
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

using Igata.Generator;
using Igata.Runtime;

namespace Igata.Benchmarks.Scale;

/// <summary>A project outside of the repository whose client is generated from a spec of some size.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private const string Name = "Consumer";

    /// <summary>Arguments of a build whose processes all end before it ends.</summary>
    public static readonly string[] WithoutServers = ["-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <param name="methods">The size of the spec.</param>
    /// <param name="hasCode">Whether the project has C# beside the spec, so that the analyzers of the SDK run.</param>
    public ConsumerProject(int methods, bool hasCode = false)
    {
        Folder = Directory.CreateTempSubdirectory("igata-scale-").FullName;
        foreach ((string path, string text) in ScaleSpec.Create(methods))
        {
            string file = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        File.WriteAllText(Path.Combine(Folder, Name + ".csproj"), CreateProject());
        if (hasCode)
        {
            File.WriteAllText(Path.Combine(Folder, "Own.cs"), "internal static class Own;");
        }
    }

    public string Folder { get; }

    /// <summary>The size of the assembly.</summary>
    public long AssemblyBytes => new FileInfo(Path.Combine(Folder, "bin", "Release", "net10.0", Name + ".dll")).Length;

    /// <summary>Restores the packages, which is not measured.</summary>
    public void Restore() => ProcessUsage.Measure(Folder, ["dotnet", "restore", "--verbosity", "quiet"]);

    /// <summary>Builds in one process, and without servers.</summary>
    public ProcessUsage Build() =>
        ProcessUsage.Measure(Folder, ["dotnet", "build", "-c", "Release", "--no-restore", "--verbosity", "quiet", "-m:1", .. WithoutServers]);

    /// <summary>Checks the spec with <c>igata check</c>.</summary>
    public ProcessUsage Check(InstalledTool tool) => ProcessUsage.Measure(Folder, [tool.Program, "check", "specs"]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string CreateProject()
    {
        string generator = typeof(SpecGenerator).Assembly.Location;
        string folder = Path.GetDirectoryName(generator)!;
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <DebugType>none</DebugType>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <IgataParts>client</IgataParts>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(ApiClientOptions).Assembly.Location}" />
                <Analyzer Include="{generator};{Path.Combine(folder, "Igata.Specs.dll")};{Path.Combine(folder, "Igata.Yaml.dll")}" />
              </ItemGroup>
              <Import Project="{Repository.Path("generator", "Igata.Generator", "build", "Igata.Generator.targets")}" />
            </Project>
            """;
    }
}

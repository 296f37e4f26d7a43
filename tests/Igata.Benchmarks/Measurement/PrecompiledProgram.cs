using System.Diagnostics;

namespace Igata.Benchmarks;

/// <summary>A copy of this program in which the assemblies of Igata have the native code that its packages contain.</summary>
internal sealed class PrecompiledProgram : IDisposable
{
    private readonly string _folder;

    private PrecompiledProgram(string folder) => _folder = folder;

    private static string NativeFolder => Path.Combine(AppContext.BaseDirectory, "precompiled");

    /// <summary>Gets whether the build has compiled native code, as builds of the configuration Release do.</summary>
    public static bool IsAvailable => Directory.Exists(NativeFolder);

    public static PrecompiledProgram Create()
    {
        string folder = Directory.CreateTempSubdirectory("igata-").FullName;
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory).Concat(Directory.EnumerateFiles(NativeFolder)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        return new PrecompiledProgram(folder);
    }

    /// <summary>Runs a command, and returns the number that it prints.</summary>
    public double Run(params string[] arguments) =>
        NewProcess.Run(new ProcessStartInfo("dotnet", [Path.Combine(_folder, "Igata.Benchmarks.dll"), .. arguments]) { RedirectStandardOutput = true });

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

namespace Igata.Package.Tests;

/// <summary>Finds what NativeAOT requires: a C compiler that links, and zlib.</summary>
internal static class Linker
{
    /// <summary>Returns the first compiler that works. Null if there is none.</summary>
    public static async Task<string?> FindAsync(string folder)
    {
        string source = Path.Combine(folder, "linker.c");
        await File.WriteAllTextAsync(source, "int main(void) { return 0; }\n");
        foreach (string name in (string[])["clang", "gcc"])
        {
            if (IsOnPath(name) && (await DotNetCli.RunAsync(name, folder, [source, "-o", Path.Combine(folder, "linked"), "-lz"])).ExitCode == 0)
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsOnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}

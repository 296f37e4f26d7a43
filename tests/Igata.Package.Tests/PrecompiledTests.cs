using System.Globalization;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Igata.Package.Tests;

/// <summary>Tests the assemblies in the packages that are compiled ahead of time.</summary>
public sealed class PrecompiledTests(PackedFixture packed)
{
    public static TheoryData<string> Clients =>
        ["Igata.ConcurrencyMonitoring", "Igata.Ecl", "Igata.Hosting", "Igata.ImageFlux", "Igata.Runtime", "Igata.SkyWay", "Igata.Sora"];

    [Theory]
    [MemberData(nameof(Clients))]
    public void PackageContainsNativeCodeOfTheSameAssembly(string id)
    {
        Package package = packed.Open(id);
        byte[] portable = package.Read($"lib/net10.0/{id}.dll");
        byte[] precompiled = package.Read($"runtimes/{RuntimeInformation.RuntimeIdentifier}/lib/net10.0/{id}.dll");
        Assert.False(HasNativeCode(portable));
        Assert.True(HasNativeCode(precompiled));
        Assert.Equal(SymbolReader.ReadVersionId(portable), SymbolReader.ReadVersionId(precompiled));
    }

    /// <summary>All of the tool is compiled, also the libraries of others, because most commands end within seconds.</summary>
    [Fact]
    public void ToolContainsNativeCode()
    {
        string runtime = RuntimeInformation.RuntimeIdentifier;
        Assert.Empty(FindAssemblies("Igata.Cli.any", "any", HasNativeCode));
        Assert.Empty(FindAssemblies("Igata.Cli." + runtime, runtime, static assembly => !HasNativeCode(assembly)));
    }

    /// <summary>
    /// An app that is built for any runtime selects the native code: the JIT compiler compiles fewer methods. Those that remain are of ASP.NET,
    /// of the server half, and generic code of the framework.
    /// </summary>
    [Fact]
    public async Task AppUsesTheNativeCode()
    {
        string native = packed.Consumers.GetOutputFolder("Sora");
        string portable = Path.Combine(packed.Folder, "portable");
        Sources.Copy(native, portable);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(portable, "runtimes"), "Igata.*.dll", SearchOption.AllDirectories))
        {
            File.Copy(Path.Combine(portable, Path.GetFileName(file)), file, overwrite: true);
        }

        int compiled = await CountCompiledMethodsAsync(native);
        int all = await CountCompiledMethodsAsync(portable);
        BenchmarkFile.Write("precompiled", $"The first call with the package Igata.Sora: the JIT compiler compiles {compiled} methods; without the native code in the packages, {all}.\n");
        Assert.True(compiled * 5 < all * 4, $"{compiled} of {all}");
    }

    /// <summary>Runs the consumer, which prints the number of methods that were compiled while it ran.</summary>
    private static async Task<int> CountCompiledMethodsAsync(string folder)
    {
        string output = (await DotNetCli.RunAsync(folder, [Path.Combine(folder, "Sora.dll"), "--count"])).EnsureSuccess().Output;
        return int.Parse(output.TrimEnd().Split('\n')[^1], CultureInfo.InvariantCulture);
    }

    private IReadOnlyList<string> FindAssemblies(string id, string runtime, Func<byte[], bool> condition)
    {
        Package package = packed.Open(id);
        string[] assemblies = [.. package.Files.Where(file => file.StartsWith($"tools/net10.0/{runtime}/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal))];
        Assert.NotEmpty(assemblies);
        return [.. assemblies.Where(file => condition(package.Read(file)))];
    }

    private static bool HasNativeCode(byte[] assembly)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}

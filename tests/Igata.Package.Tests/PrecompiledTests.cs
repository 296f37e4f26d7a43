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

    /// <summary>An app that is built for any runtime selects the native code: the JIT compiler compiles a fraction of the methods.</summary>
    [Fact]
    public async Task AppUsesTheNativeCode()
    {
        int compiled = await CountCompiledMethodsAsync(useNativeCode: true);
        int all = await CountCompiledMethodsAsync(useNativeCode: false);
        BenchmarkFile.Write("precompiled", $"The first call with the package Igata.Sora: the JIT compiler compiles {compiled} methods of Igata; without the native code in the packages, {all}.\n");
        Assert.True(compiled < all / 4, $"{compiled} of {all}");
    }

    private async Task<int> CountCompiledMethodsAsync(bool useNativeCode)
    {
        string listing = Path.Combine(packed.Folder, useNativeCode ? "native.txt" : "all.txt");
        (await packed.Consumers.RunAsync("Sora", new Dictionary<string, string>
        {
            ["DOTNET_JitStdOutFile"] = listing,
            ["DOTNET_JitDisasmSummary"] = "1",
            ["DOTNET_ReadyToRun"] = useNativeCode ? "1" : "0",
            ["DOTNET_TieredCompilation"] = "1",
        })).EnsureSuccess();
        return (await File.ReadAllLinesAsync(listing)).Count(static line => line.Contains("compiled Igata.", StringComparison.Ordinal));
    }

    private static bool HasNativeCode(byte[] assembly)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}

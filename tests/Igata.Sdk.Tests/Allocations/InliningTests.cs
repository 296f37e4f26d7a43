using System.Reflection;
using Igata.Runtime.CompilerServices;
using Igata.Sora;

namespace Igata.Sdk.Tests.Allocations;

/// <summary>
/// A reader that is inlined into the loop of a list exhausts the inlining budget of the JIT and is 1.8 times slower. This test
/// proves without a measurement that this cannot happen.
/// </summary>
public sealed class InliningTests
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly Type[] Records = [.. typeof(SoraClient).Assembly.GetTypes().Where(static type => type.IsClass && type.IsAssignableTo(typeof(IJsonWritable)))];

    [Fact]
    public void RecordReadersAreNotInlined() => Assert.All(Records, static record => AssertNotInlined(record, "ReadJson"));

    [Fact]
    public void AnyOrderReadersAreNotInlined() => Assert.All(Records, static record => AssertNotInlined(record, "ReadJsonInAnyOrder"));

    [Fact]
    public void AllRecordsAreCovered() => Assert.Equal(Documents.SoraModel.AllRecords.Select(static record => record.Name).Order(), Records.Select(static record => record.Name).Order());

    private static void AssertNotInlined(Type record, string name)
    {
        MethodInfo reader = record.GetMethod(name, Statics) ?? throw new MissingMethodException(record.Name, name);
        Assert.True(reader.MethodImplementationFlags.HasFlag(MethodImplAttributes.NoInlining), $"{record.Name}.{name}");
    }
}

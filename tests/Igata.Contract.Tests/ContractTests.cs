using System.Text;

namespace Igata.Contract.Tests;

public sealed class ContractTests
{
    // The signatures of the runtime that generated code uses. Fewer than these would mean that the test looks at the wrong members.
    private const int MinReferences = 300;

    private static readonly byte[] Image = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Igata.Contract1.dll"));

    [Fact]
    public void EveryMemberThatGeneratedCodeOfContract1CallsExists()
    {
        (int resolved, IReadOnlyList<string> missing) = FrozenAssembly.ResolveReferences(Image);

        Assert.Empty(missing);
        Assert.InRange(resolved, MinReferences, int.MaxValue);
    }

    [Theory]
    [InlineData("TryReadObjectEnd")]
    [InlineData("CaptureUnknownMember")]
    [InlineData("PushDepth")]
    public void MemberThatTheRuntimeDoesNotHaveIsReported(string member)
    {
        string other = string.Concat(member.AsSpan(0, member.Length - 1), "_");

        (_, IReadOnlyList<string> missing) = FrozenAssembly.ResolveReferences(Rename(member, other));

        Assert.NotEmpty(missing);
        Assert.All(missing, name => Assert.Equal(other, name));
    }

    /// <summary>The frozen assembly with another name in place of one that it refers to: as if the runtime had renamed the member.</summary>
    private static byte[] Rename(string member, string other)
    {
        byte[] image = [.. Image];
        Span<byte> found = image.AsSpan()[image.AsSpan().IndexOf(Encoding.UTF8.GetBytes('\0' + member + '\0'))..];
        Encoding.UTF8.GetBytes(other).CopyTo(found[1..]);
        return image;
    }
}

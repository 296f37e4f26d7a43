using Igata.Generator.EmitModel;
using Igata.Specs.Names;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Generator.Tests;

/// <summary>What the generator knows of C# without a compiler is what the compiler knows.</summary>
public sealed class KeywordTests
{
    [Fact]
    public void KeywordsAreThoseOfTheCompiler()
    {
        string[] contextual = [.. SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText).Where(text => text.Length > 0)];
        Assert.Equal(SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText).Where(text => text.Length > 0).Except(contextual).Order(StringComparer.Ordinal), CSharpKeywords.Reserved.Order(StringComparer.Ordinal));
        Assert.Equal(contextual.Order(StringComparer.Ordinal), CSharpKeywords.Contextual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryCharacterIsItselfInALiteral()
    {
        for (int i = 0; i <= char.MaxValue; i++)
        {
            AssertLiteral($"a{(char)i}b");
        }

        AssertLiteral("\U0001F600 \U000E0001 \U0010FFFF \uD800");
        Assert.Equal("a\\u202eb\\u2028c", Literal.Escape("a\u202Eb\u2028c"));
    }

    private static void AssertLiteral(string text) => Assert.Equal(text, SyntaxFactory.ParseToken(Literal.Create(text)).ValueText);
}

using System.Text;
using CsCheck;
using Dateline.Reading.Text;

namespace Dateline.Reading.Tests;

/// <summary>Bytes of every kind become the right text or a reason.</summary>
public sealed class EncodingTests
{
    private const string Words = "Señor Núñez met M. Lefèvre — “briefly” — in Besançon, officials said.";

    public static TheoryData<string, byte[]> Encoded() => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Words) },
        { "utf-8 marked", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)] },
        { "utf-16le marked", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)] },
        { "utf-16be marked", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)] },
        { "utf-16le", Encoding.Unicode.GetBytes(Words) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Words) },
        { "utf-32le marked", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Words)] },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Words) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Recognised(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        Assert.Equal(Words, Read.One(bytes, InputFormat.Text).Text);
    }

    [Fact]
    public void Windows_1252_is_decoded_as_the_standard_says()
    {
        var bytes = Enumerable.Range(0x20, 0xE0).Select(value => (byte)value).Where(value => value is not (0x7F or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D));
        byte[] text = [.. Encoding.ASCII.GetBytes(new string('a', 400)), .. bytes];
        Assert.Equal(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(text), TextDecoder.Decode(text).Text);
    }

    [Fact]
    public void Utf8_cut_or_damaged_in_one_place_stays_utf8()
    {
        var bytes = Encoding.UTF8.GetBytes(Words + " “Yes”");
        Assert.Equal(Words + " “Yes\uFFFD", TextDecoder.Decode(bytes.AsSpan(0, bytes.Length - 1)).Text);
        bytes[^20] = 0xFF;
        Assert.Contains("“briefly”", TextDecoder.Decode(bytes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1251, "Министры встретились в столице и подписали договор")]
    [InlineData(1253, "Οι υπουργοί συναντήθηκαν στην πρωτεύουσα")]
    public void Another_alphabet_in_a_one_byte_encoding_is_refused(int codePage, string words) =>
        Assert.Equal("DL0106", Read.Error(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(words), InputFormat.Text).Code);

    [Fact]
    public void Files_that_are_not_text_are_told()
    {
        Assert.Contains("PDF", Read.Error("%PDF-1.7\n1 0 obj"u8.ToArray()).Message, StringComparison.Ordinal);
        Assert.Contains("picture", Read.Error([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]).Message, StringComparison.Ordinal);
        Assert.Equal("DL0105", Read.Error([.. Enumerable.Range(0, 2000).Select(i => (byte)(i * 7919 % 251))]).Code);
    }

    [Fact]
    public void Any_bytes_give_one_item_and_no_exception() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Read.All(bytes, InputFormat.Text).Count == 1, iter: 2000);

    [Fact]
    public void A_text_without_odd_characters_is_stored_as_it_is() =>
        Gen.String[Gen.Char["abc .,\n\t“’é—\U0001F600"], 1, 200].Sample(text =>
            string.IsNullOrWhiteSpace(text) || PlainText.Normalise(text) == text);

    [Theory]
    [InlineData("a\r\nb\rc\u2028d\u0085e\ff", "a\nb\nc\nd\ne\nf")]
    [InlineData("a\0b\u0007c\u009Bd\te", "a\uFFFDb c d\te")]
    [InlineData("soft\u00ADhyphen, zero\u200Bwidth, e\u0301", "soft\u00ADhyphen, zero\u200Bwidth, e\u0301")]
    public void Line_ends_and_control_characters_are_made_one(string text, string stored) => Assert.Equal(stored, PlainText.Normalise(text));
}

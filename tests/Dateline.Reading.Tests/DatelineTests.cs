using CsCheck;
using Dateline.Core.Reports;

namespace Dateline.Reading.Tests;

/// <summary>A text's beginning, and what of it is the dateline: place, date, agency.</summary>
public sealed class DatelineTests
{
    private static readonly string[] Parts =
        ["KABUL", "Geneva", "ST.", "March 12", " ", ", ", ". ", "(AP)", "/TASS/", " — ", "-", "\n", "\n\n", "By ", "and so on", "12", "_", ":", "U.N."];

    [Theory]
    [InlineData("YEREVAN, March 12 (Reuters) - The two ministers met.", "YEREVAN", "March 12", "Reuters")]
    [InlineData("KABUL — A bomb killed four people.", "KABUL", null, null)]
    [InlineData("KABUL—A bomb killed four people.", "KABUL", null, null)]
    [InlineData("GAZA/JERUSALEM, Oct 3 - Strikes went on overnight.", "GAZA/JERUSALEM", "Oct 3", null)]
    [InlineData("BEIRUT (AP) — Talks broke off.", "BEIRUT", null, "AP")]
    [InlineData("MOSCOW. Jan 12 (Interfax) - The ministry denied it.", "MOSCOW", "Jan 12", "Interfax")]
    [InlineData("MOSCOW, January 12. /TASS/. The ministry denied it.", "MOSCOW", "January 12", "TASS")]
    [InlineData("LAGOS, Nigeria (AP) _ Workers walked out.", "LAGOS", null, "AP")]
    [InlineData("PORTLAND, Ore. (AP) -- Crowds gathered.", "PORTLAND", null, "AP")]
    [InlineData("KYIV, Ukraine — Drones hit a depot.", "KYIV", null, null)]
    [InlineData("UNITED NATIONS, Sept. 5 (Reuters) - The council voted.", "UNITED NATIONS", "Sept. 5", "Reuters")]
    [InlineData("ST. PETERSBURG, Russia, May 9 - A parade was held.", "ST. PETERSBURG", "May 9", null)]
    [InlineData("Geneva, 12 March 2024 – The agency appealed for funds.", "Geneva", "12 March 2024", null)]
    [InlineData("Beirut (AFP) – Talks broke off.", "Beirut", null, "AFP")]
    [InlineData("NEW DELHI (PTI): The court ruled on Friday.", "NEW DELHI", null, "PTI")]
    [InlineData("PORT-AU-PRINCE, Haiti, Tuesday, March 12 (EFE) - Gangs freed inmates.", "PORT-AU-PRINCE", "Tuesday, March 12", "EFE")]
    [InlineData("By A. Writer\n\nSANAA, Yemen — The truce held.", "SANAA", null, null)]
    [InlineData("WASHINGTON — \nThe envoy left.", "WASHINGTON", null, null)]
    public void Recognised(string text, string place, string? date, string? credit)
    {
        var found = Read.One(text).Dateline;
        Assert.NotNull(found);
        Assert.Equal(place, found.Place.Of(text));
        Assert.Equal(date, found.Date?.Of(text));
        Assert.Equal(credit, found.Credit?.Of(text));
        Assert.True(found.Span.Contains(found.Place));
        Assert.DoesNotMatch("[A-Za-z]", text[(found.Span.End - 1)..found.Span.End]);
    }

    [Theory]
    [InlineData("BREAKING — Troops have crossed the river.")]
    [InlineData("UPDATE 2 - Troops have crossed the river.")]
    [InlineData("NATO troops crossed the river - the first to do so.")]
    [InlineData("The ministers met - again - in the capital.")]
    [InlineData("GAZA-based fighters fired rockets.")]
    [InlineData("Mr Okello said: the talks are over.")]
    [InlineData("UN — and others — protested.")]
    [InlineData("PRESIDENT QUITS — SOURCES")]
    [InlineData("Officials (three of them) - all unnamed - spoke.")]
    [InlineData("PRESIDENT QUITS — SOURCES\n\nThe president has resigned.")]
    [InlineData("Jan 12 (Reuters) - Shares fell.")]
    [InlineData("U.S. officials - all unnamed - spoke.")]
    [InlineData("A")]
    public void Not_a_dateline(string text) => Assert.Null(Read.One(text).Dateline);

    [Fact]
    public void Places_always_lie_in_the_text() =>
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i])
            .Array[1, 12].Sample(parts =>
            {
                var text = string.Concat(parts);
                if (string.IsNullOrWhiteSpace(text))
                {
                    return;
                }

                var report = Read.One(text, InputFormat.Text);
                Assert.Equal(text, report.Text);
                Assert.Equal(report.HeadlineSpan?.Of(text), report.Headline);
                if (report.Dateline is { } dateline)
                {
                    Assert.True(dateline.Place.Length > 1 && dateline.Span.Contains(dateline.Place));
                    Assert.True(new Span(0, text.Length).Contains(dateline.Span));
                    Assert.True(dateline.Date is not { } date || (dateline.Span.Contains(date) && date.Start >= dateline.Place.End));
                    Assert.True(dateline.Credit is not { } credit || (dateline.Span.Contains(credit) && credit.Start >= dateline.Place.End));
                    Assert.True(report.HeadlineSpan is not { } headline || headline.End <= dateline.Span.Start);
                }
            });
}

/// A short list of words that a rule looks for.
package struct WordList: Sendable, Hashable {
    /// What the words of a list do.
    package enum Name: String, Sendable, Hashable, CaseIterable {
        /// They stand before the number of a form, a contract or a licence.
        case formNumber
        /// They stand between two members of a list of citations, alone or joined.
        case listSeparator, listJoiner
        /// They end a clause that announces the documents of the list behind it.
        case listAnnouncement
        /// What such a clause announces.
        case listedKind
        /// They begin the place where a document gets a short name.
        case shortNameOpening
        /// With a capital before "ngày" they begin a sentence, and no place line.
        case placeLineOpener
        /// Small words in the name of a place.
        case smallPlaceWord
        /// What a document says, that can be carried out.
        case contentOfDocument
        /// Verbs of issuing, right before a citation.
        case issuingVerb
        /// The codes of people's committees and councils, of which every place has one.
        case councilCode
        /// Words right before a citation that tell of what was issued.
        case issuedBefore
        /// Before a verb they make the document before it its subject.
        case subjectAuxiliary
        /// Right before a verb they deny it; the others may stand between.
        case denial, denialAdverb
        /// Verbs that change a document only where they open their sentence: "phạm vi điều chỉnh của", "thay vào đó".
        case openingChange
        /// Right behind a verb they say that it was done badly, if at all.
        case poorManner
        /// Before a document in a list, or behind its verb, they say how much of it is meant.
        case wholeDocument, partOfDocument
        /// Between a document and what it was based on.
        case issuedPassively
        /// Types that were the Council of Ministers' before they were the Prime Minister's.
        case typeOfPrimeMinister
        /// Before a verb of change they make the document before it its object.
        case passive
        /// Before "thi hành" they make it no verb: "hiệu lực thi hành".
        case forceNoun
        /// Behind "tiếp tục" they say that something stays in force; a verb of such a phrase.
        case forcePhrase, forceVerb
        /// Before a verb of change they make it a time: "trong thời gian ngưng hiệu lực".
        case timeOfChange
        /// Before a citation they make it a point in time: "trước thời điểm X có hiệu lực".
        case pointInTime
        /// At the end of a line they lead to what begins the next one.
        case leadingWord
        /// Behind a comma they begin a clause that the verb before it does not govern.
        case subordinateConjunction
        /// Verbs that lead up to another: "lãnh đạo, chỉ đạo, tổ chức thực hiện".
        case leadingVerb
        /// Before a verb of change they make it a matter, "việc sửa đổi X", but behind "về", where a title begins.
        case matterOfChange, aboutWord
        /// They begin the title of what is cited right before them.
        case aboutOpening
        /// Bodies within an organ that sign for it without its name, and names of organs that have none but their own within them.
        case innerBody, partyCommittee
        /// What the mottos beside the organ's name begin with, and what they end with.
        case motto, mottoEnd
        /// What the line below it begins with.
        case mottoBelow
        /// In headings: before the body that issued a document; the names of the State behind that of the body.
        case ofInCapitals, stateName
        /// In folded form: bodies of which every place has one, and whose names are whole only with it.
        case bodyOfPlace
        /// Heads of central bodies whose own name stands behind the office: "Chủ tịch Hội đồng Bộ trưởng".
        case officeOfBody
        /// Before a number they make it a clause's or a point's.
        case clauseUnit
        /// Papers that end and are no documents.
        case paper
        /// Types of documents that report and ask, and change no other.
        case reportingType
        /// Types of documents that put rules into force which have no number of their own.
        case promulgatingType
        /// Such rules: what they say of their force is said of the decision that they are annexed to.
        case annexedRules
        /// A heading that ends so goes on in the next line.
        case openHeadingEnd
        /// They go on behind an issuer's name on the next line.
        case issuerFollower
        /// No issuer's name ends so.
        case issuerOpenEnd
        /// They tell no title from another.
        case commonInTitles
        /// In small letters before a meeting's name they begin what it adopted; the longest first.
        case meetingWord
        /// The meetings that adopt documents, as their names begin.
        case meeting
        /// In small letters they begin citations by name: the types of laws, and meetings behind a word of `meetingWord`.
        case smallLaw, smallMeeting
        /// They give a document a short name, behind a verb that stands behind a comma: "…, gọi tắt là “Dự án kè”".
        case smallOpening, namingVerb
        /// Ordinals in words, each with its value behind an equals sign.
        case ordinalWord
        /// The types by which schemes, programmes and rules are approved or issued.
        case approvingType
        /// Behind a citation they may begin what tells of its issue.
        case issueOpening
        /// What follows a type's word in capitals that is no heading: "QUYẾT ĐỊNH NÀY".
        case afterNoHeading
        /// Behind "trên" they make it a preposition: "Kế hoạch trên địa bàn tỉnh".
        case nounOfPlace
        /// They make what follows a number.
        case numberWord
        /// Stand between a law's name and its number, year or date.
        case beforeFigure
        /// Stand before a document that did something to the one before it: all, and what stands before it where its verb follows.
        case byAgent, passiveWord
        /// What a low number behind a type word counts: "Quyết định 20 nhân sự"; the second list where no word stands behind them:
        /// "Tờ trình 3 bộ".
        case countedNoun, countedEnd
        /// They follow the number of a list's member, which counts nothing then.
        case afterMember
        /// Names of organs in headers, each with its code behind an equals sign; where one holds another's, it stands first.
        case organPhrase
        /// Right before "Luật" they make it half of another word or name, "PHÁP LUẬT", "Khoa Luật".
        case beforeNoLaw
        /// Right before "Luật" they make it a draft, which has no number yet: "dự thảo Luật Nuôi ong".
        case beforeDraftLaw
        /// What the names of some laws end in, and what citations leave out there or put there: "Bộ luật Dân sự Việt Nam".
        case nationOfLaw
        /// Where one of these stands before that, the name needs it.
        case beforeNation
        /// Right behind "Luật" no law's name begins with them: "Luật sư", "Luật này".
        case neverLawName
        /// They end the name of a law that the vocabulary does not know; the second list where only a year or date follows it.
        case endsLawName, endsDatedLawName
        /// Beside these they end a known law's name, which nouns may make another law's.
        case endsKnownLawName
        /// Types whose documents stand above others: each with its place behind an equals sign, 0 being the highest.
        case typeRank
        /// What begins a line behind the last article of a document: its annexes, and who gets it.
        case behindArticles
        /// Before what is left out of an end: "hết hiệu lực, trừ Điều 5".
        case exception
        /// In titles: what lists documents because they are old.
        case listOfDocuments
        /// In the titles of such lists: all have ended as a whole; some have ended in part.
        case endedAsWhole, endedInPart
        /// Before the day since when a document is in force; the longest first.
        case forceSince
        /// Right behind a verb they tell how long something goes on: the verb's object stands before it.
        case untilWord
        /// What opens the line by which an annex's heading names the document that it belongs to.
        case annexOpening
        /// What begins a line of a document and not of an article about documents; the second list what begins only the text itself.
        case documentLine, documentOpening
        /// They begin the line that tells what a letter is about.
        case letterSubject
        /// They begin the line that tells whom a letter is for.
        case addressee
        /// Behind a verb in the passive voice: what follows is the place of what came of it, "được thể chế hóa trong X".
        case placeOfResult
        /// Before a day or an issuer that a citation did not take up.
        case issuedWord
        /// What the names of bodies begin with of which none is the centre's: "phòng", "sở".
        case localBody
        /// Small words that go on with the sentence behind the name of a place, beside those that are no part of any name.
        case behindName
        /// Before rules without a number: they are what is issued, and no other document.
        case promulgation
        /// Opens the words in parentheses below a title with what the text was issued.
        case annexLine
        /// The first word of a line that is a date and no more.
        case longDate
        /// What stands below a body's line in capitals and is no part of its name: a stamp, the State's name.
        case stamp
    }

    package let name: Name
    package let words: [String]
    /// Where the row comes from.
    package let source: SourceMark
}

extension WordList {
    init(row: Table.Row) throws(TableError) {
        self.init(
            name: try row.choice("name", Name.self), words: try row.list("words"),
            source: try row.choice("source", SourceMark.self))
    }
}

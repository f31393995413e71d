// A neutral reply in each language other than English.

extension ReplyTemplates {
  static let acknowledgements: [String: String] = [
    "es": """
    Hola:

    Gracias por su mensaje. Lo hemos recibido y un compañero lo revisará y le responderá. \
    Si desea añadir algo, puede responder a este mensaje.

    Un cordial saludo,
    Atención al cliente
    """,
    "fr": """
    Bonjour,

    Nous vous remercions de votre message. Nous l’avons bien reçu ; un collègue va l’examiner et \
    vous répondra. Si vous souhaitez ajouter quelque chose, il vous suffit de répondre à ce message.

    Cordialement,
    Le service client
    """,
    "de": """
    Guten Tag,

    vielen Dank für Ihre Nachricht. Wir haben sie erhalten; eine Kollegin oder ein Kollege wird \
    sie prüfen und Ihnen antworten. Wenn Sie etwas ergänzen möchten, antworten Sie bitte einfach \
    auf diese Nachricht.

    Mit freundlichen Grüßen
    Ihr Kundenservice
    """,
    "it": """
    Buongiorno,

    grazie per il Suo messaggio. Lo abbiamo ricevuto; un collega lo esaminerà e Le risponderà. \
    Se desidera aggiungere qualcosa, può rispondere a questo messaggio.

    Cordiali saluti,
    Il servizio clienti
    """,
    "pt": """
    Olá,

    Agradecemos a sua mensagem. Já a recebemos; um colega irá analisá-la e responder-lhe. \
    Se quiser acrescentar algo, basta responder a esta mensagem.

    Atenciosamente,
    Atendimento ao cliente
    """,
    "nl": """
    Goedendag,

    Bedankt voor uw bericht. Wij hebben het ontvangen; een collega zal het bekijken en u \
    antwoorden. Wilt u iets toevoegen, dan kunt u op dit bericht antwoorden.

    Met vriendelijke groet,
    De klantenservice
    """,
    "pl": """
    Dzień dobry,

    dziękujemy za wiadomość. Otrzymaliśmy ją; nasz pracownik zapozna się z nią i udzieli \
    odpowiedzi. W razie chęci uzupełnienia informacji prosimy o odpowiedź na tę wiadomość.

    Z poważaniem
    Dział Obsługi Klienta
    """,
    "sv": """
    Hej!

    Tack för ditt meddelande. Vi har tagit emot det, och en kollega kommer att läsa det och svara \
    dig. Om du vill tillägga något kan du svara på det här meddelandet.

    Vänliga hälsningar
    Kundtjänst
    """,
    "da": """
    Hej

    Tak for din henvendelse. Vi har modtaget den, og en kollega vil gennemgå den og svare dig. \
    Hvis du vil tilføje noget, er du velkommen til at svare på denne besked.

    Med venlig hilsen
    Kundeservice
    """,
    "nb": """
    Hei!

    Takk for henvendelsen. Vi har mottatt den, og en kollega vil se på den og svare deg. \
    Hvis du vil tilføye noe, kan du svare på denne meldingen.

    Vennlig hilsen
    Kundeservice
    """,
    "fi": """
    Hei,

    kiitos viestistänne. Olemme vastaanottaneet sen, ja asiakaspalvelijamme tutustuu siihen ja \
    vastaa teille. Jos haluatte lisätä jotakin, voitte vastata tähän viestiin.

    Ystävällisin terveisin
    Asiakaspalvelu
    """,
    "tr": """
    Merhaba,

    Mesajınız için teşekkür ederiz. Mesajınızı aldık; bir çalışma arkadaşımız inceleyip size yanıt \
    verecektir. Eklemek istediğiniz bir şey varsa bu mesajı yanıtlayabilirsiniz.

    Saygılarımızla,
    Müşteri Hizmetleri
    """,
    "vi": """
    Kính chào Quý khách,

    Cảm ơn Quý khách đã gửi tin nhắn. Chúng tôi đã nhận được; nhân viên của chúng tôi sẽ xem xét \
    và trả lời Quý khách. Nếu muốn bổ sung thông tin, xin Quý khách trả lời tin nhắn này.

    Trân trọng,
    Bộ phận Chăm sóc khách hàng
    """,
    "id": """
    Halo,

    Terima kasih atas pesan Anda. Kami telah menerimanya; rekan kami akan mempelajarinya dan \
    membalas Anda. Jika ada yang ingin ditambahkan, silakan balas pesan ini.

    Hormat kami,
    Layanan Pelanggan
    """,
    "ro": """
    Bună ziua,

    Vă mulțumim pentru mesaj. L-am primit, iar un coleg îl va analiza și vă va răspunde. \
    Dacă doriți să adăugați ceva, puteți răspunde la acest mesaj.

    Cu stimă,
    Serviciul pentru clienți
    """,
    "cs": """
    Dobrý den,

    děkujeme za Vaši zprávu. Přijali jsme ji; kolega se jí bude zabývat a odpoví Vám. \
    Pokud chcete něco doplnit, odpovězte prosím na tuto zprávu.

    S pozdravem
    Zákaznický servis
    """,
    "hu": """
    Jó napot kívánunk!

    Köszönjük üzenetét. Megkaptuk; munkatársunk átnézi, és válaszolni fog Önnek. \
    Ha szeretne valamit hozzátenni, kérjük, válaszoljon erre az üzenetre.

    Üdvözlettel:
    Ügyfélszolgálat
    """,
    "el": """
    Γεια σας,

    Σας ευχαριστούμε για το μήνυμά σας. Το λάβαμε· ένας συνάδελφος θα το εξετάσει και θα σας \
    απαντήσει. Αν θέλετε να προσθέσετε κάτι, μπορείτε να απαντήσετε σε αυτό το μήνυμα.

    Με εκτίμηση,
    Εξυπηρέτηση πελατών
    """,
    "ru": """
    Здравствуйте!

    Благодарим Вас за обращение. Мы его получили; наш сотрудник рассмотрит его и ответит Вам. \
    Если Вы хотите что-либо добавить, ответьте, пожалуйста, на это сообщение.

    С уважением,
    служба поддержки
    """,
    "uk": """
    Вітаємо!

    Дякуємо за Ваше звернення. Ми його отримали; наш працівник розгляне його та відповість Вам. \
    Якщо Ви бажаєте щось додати, будь ласка, дайте відповідь на це повідомлення.

    З повагою,
    служба підтримки
    """,
    "bg": """
    Здравейте,

    Благодарим Ви за съобщението. Получихме го; наш колега ще го разгледа и ще Ви отговори. \
    Ако желаете да добавите нещо, моля, отговорете на това съобщение.

    С уважение,
    Обслужване на клиенти
    """,
    "ar": """
    مرحبًا،

    شكرًا لكم على رسالتكم. لقد استلمناها، وسيطّلع عليها أحد زملائنا ويرد عليكم. \
    إذا رغبتم في إضافة أي شيء، فيُرجى الرد على هذه الرسالة.

    مع خالص التحية،
    خدمة العملاء
    """,
    "fa": """
    با سلام،

    از پیام شما سپاسگزاریم. پیام شما را دریافت کردیم؛ یکی از همکاران ما آن را بررسی \
    می‌کند و به شما \
    پاسخ می‌دهد. اگر مایلید نکته‌ای اضافه کنید، لطفاً به همین پیام پاسخ دهید.

    با احترام،
    پشتیبانی مشتریان
    """,
    "ur": """
    السلام علیکم،

    آپ کے پیغام کا شکریہ۔ ہمیں آپ کا پیغام مل گیا ہے؛ ہمارے ایک ساتھی اس کا جائزہ \
    لے کر آپ کو جواب دیں گے۔ \
    اگر آپ کچھ اضافہ کرنا چاہیں تو براہِ کرم اسی پیغام کا جواب دیں۔

    نیک تمناؤں کے ساتھ،
    کسٹمر سپورٹ
    """,
    "he": """
    שלום רב,

    תודה על פנייתכם. קיבלנו אותה, ונציג שלנו יבחן אותה וישיב לכם. \
    אם ברצונכם להוסיף דבר, אנא השיבו להודעה זו.

    בברכה,
    שירות הלקוחות
    """,
    "hi": """
    नमस्ते,

    आपके संदेश के लिए धन्यवाद। हमें यह मिल गया है; हमारे एक सहकर्मी इसे देखकर आपको उत्तर देंगे। \
    यदि आप कुछ और बताना चाहें, तो कृपया इसी संदेश का उत्तर दें।

    सादर,
    ग्राहक सहायता
    """,
    "bn": """
    নমস্কার,

    আপনার বার্তার জন্য ধন্যবাদ। আমরা এটি পেয়েছি; আমাদের একজন সহকর্মী এটি দেখে আপনাকে উত্তর দেবেন। \
    আপনি আরও কিছু জানাতে চাইলে অনুগ্রহ করে এই বার্তার উত্তর দিন।

    শুভেচ্ছান্তে,
    গ্রাহক সেবা
    """,
    "ta": """
    வணக்கம்,

    உங்கள் செய்திக்கு நன்றி. அது எங்களுக்குக் கிடைத்தது; எங்கள் ஊழியர் ஒருவர் அதைப் \
    பார்த்து உங்களுக்குப் \
    பதிலளிப்பார். மேலும் ஏதேனும் சேர்க்க விரும்பினால், இந்தச் செய்திக்குப் பதிலளிக்கவும்.

    அன்புடன்,
    வாடிக்கையாளர் சேவை
    """,
    "th": """
    สวัสดี

    ขอขอบคุณสำหรับข้อความของท่าน เราได้รับเรียบร้อยแล้ว เจ้าหน้าที่จะตรวจสอบและตอบกลับท่าน \
    หากต้องการแจ้งข้อมูลเพิ่มเติม โปรดตอบกลับข้อความนี้

    ขอแสดงความนับถือ
    ฝ่ายบริการลูกค้า
    """,
    "zh": """
    您好！

    感谢您的来信。我们已经收到，同事会查看您的情况并回复您。如需补充信息，请直接回复此消息。

    祝好
    客户服务部
    """,
    "ja": """
    お客様

    お問い合わせいただき、ありがとうございます。内容は確かに受け取りました。担当者が確認のうえ、\
    ご返信いたします。補足がございましたら、このメッセージにご返信ください。

    カスタマーサポート
    """,
    "ko": """
    안녕하세요.

    문의해 주셔서 감사합니다. 보내 주신 내용은 잘 접수되었으며, 담당자가 확인한 후 답변드리겠습니다. \
    추가로 알려 주실 내용이 있으시면 이 메시지에 회신해 주시기 바랍니다.

    감사합니다.
    고객 지원팀
    """,
  ]
}
